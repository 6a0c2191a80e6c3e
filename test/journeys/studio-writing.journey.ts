// While a service is written: its letters are seen, its tables examined, its performers told. Nothing of that is kept.
import type {
  DecisionExamination,
  DecisionSheet,
  DraftOutline,
  DraftPart,
  DraftView,
  LetterPreview,
} from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { Client } from 'pg';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';
import { beginDraft, draftsPath, partOf, partPath, shippedDraft, writePart } from '../support/studio-draft.js';

let world: CityUnderTest;
let designer: OfficerPerson;
let draft: DraftView;

beforeAll(async () => {
  world = await startCity();
  designer = await OfficerPerson.signIn(world.url, accountOf(await openBatu(), world.setup, 'diskominfo', 'designer'));
  draft = await shippedDraft(designer, 'dinsos/sktm');
}, 60_000);
afterAll(() => world.stop());

const path = (rest: string, id = draft.id): string => `${draftsPath}/${id}/${rest}`;
const code = (answer: { readonly body: unknown }): string => (answer.body as { readonly code: string }).code;
const read = (part: string): Promise<DraftPart> => partOf(designer, draft.id, part);

const front = { title: 'Surat Keterangan', series: 'sktm', signer: 'village-head', validity: 'P3M' };
const preview = async (body: string, more: object = {}): Promise<LetterPreview> => {
  const asked = { front, body, answered: 'all', ...more };
  return (await designer.agent.post(path('letters/surat/preview')).send(asked).expect(200)).body as LetterPreview;
};

describe('a letter while it is written', () => {
  it('is shown with example answers, by whoever signs in the village chosen, marked as no letter', async () => {
    const { svg, words, findings } = await preview('Menerangkan bahwa **{{name}}**\n\nKeperluan :: {{purpose}}', {
      village: sisir.code,
    });
    expect(findings).toEqual([]);
    expect(svg).toMatch(/^<svg /);
    expect(words).toEqual([
      'Kelurahan Sisir',
      'Surat Keterangan',
      expect.stringMatching(/^Nomor: .*000/) as string,
      'Menerangkan bahwa Warga Contoh',
      expect.stringMatching(/^Keperluan: \S/) as string,
      expect.stringMatching(/^Lurah Sisir /) as string,
    ]);
  });

  it('leaves out what need not be answered, if that is to be seen', async () => {
    const body = '{{purpose_other}}';
    expect((await preview(body)).words[3]).not.toBe('–');
    expect((await preview(body, { answered: 'least' })).words[3]).toBe('–');
  });

  it('says which names do not exist and what is not right, and shows what can be read', async () => {
    const unknown = await preview('Halo {{nama_lengkap}}');
    expect(unknown.findings.map((one) => one.code)).toEqual(['LETTER_UNKNOWN_NAME']);
    expect(unknown.svg).toMatch(/^<svg /);
    const unclosed = await preview('Halo **tebal');
    expect(unclosed).toMatchObject({ words: [], findings: [{ code: 'LETTER_INVALID', line: 8 }] });
    const headless = await preview('Halo', { front: {} });
    expect(headless.findings.map((one) => one.code)).toContain('SHAPE_INVALID');
    expect(headless.words).toContain('Halo');
  });

  it('is a PDF too, or why not', async () => {
    const print = (body: string) =>
      designer.agent.post(path('letters/surat/specimen')).send({ front, body, answered: 'all' });
    const pdf = await print('Halo {{name}}').expect(200).expect('content-type', 'application/pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(code(await print('Halo **tebal').expect(422))).toBe('LETTER_UNREADABLE');
  });

  it('takes no number of the series and is not kept', async () => {
    const before = await read('letter:surat-keterangan');
    await preview('Lain', { front: { ...front, title: 'Lain' } });
    expect(await read('letter:surat-keterangan')).toEqual(before);
    expect((await read('letter:surat')).value).toBeNull();
    const reader = new Client({ connectionString: world.database.url });
    await reader.connect();
    const used = await reader.query('SELECT 1 FROM letter_number UNION ALL SELECT 1 FROM letter_counter');
    await reader.end();
    expect(used.rows).toEqual([]);
  });

  it('has a name that a file can have', async () => {
    const answer = await designer.agent
      .post(path('letters/..%2fx/preview'))
      .send({ front, body: 'x', answered: 'all' })
      .expect(404);
    expect(code(answer)).toBe('PART_NOT_FOUND');
    await designer.agent.post(path('letters/x/preview')).send({ front, body: 7, answered: 'all' }).expect(400);
  });
});

describe('a decision table', () => {
  const sheetOf = async (): Promise<DecisionSheet> =>
    (await read('decision:eligibility')).value as unknown as DecisionSheet;
  const examine = async (sheet: object): Promise<DecisionExamination> =>
    (await designer.agent.post(path('decisions/examination')).send({ sheet }).expect(200)).body as DecisionExamination;

  it('is plain data, keeps what its rows are for, and is written back as DMN that runs', async () => {
    const sheet = await sheetOf();
    expect(sheet).toMatchObject({ id: 'eligibility', question: expect.any(String) as string, hitPolicy: 'FIRST' });
    expect(sheet.rules[0]?.note).toBe('Desil 1 sampai 5 dianggap tidak mampu.');
    const rules = sheet.rules.map((rule, at) => (at === 0 ? { ...rule, when: ['<= 4', '-'] } : rule));
    const saved = await writePart(designer, {
      draft: draft.id,
      part: 'decision:eligibility',
      value: { ...sheet, rules } as unknown as Json,
    });
    expect(saved.value).toEqual({ ...sheet, rules });
    const { body } = await designer.agent.get(path('judgement')).expect(200);
    const { findings } = body as { readonly findings: readonly { readonly file: string; readonly severity: string }[] };
    expect(findings.filter(({ file }) => file.startsWith('decisions/'))).toEqual([]);
  });

  it('is examined as it is typed, and says what it misses', async () => {
    const sheet = await sheetOf();
    const gappy = await examine({ ...sheet, rules: sheet.rules.slice(0, 1) });
    expect(gappy.faults).toEqual([]);
    expect(gappy.sense?.missing[0]?.words).toMatch(/[Dd]esil/);
    const [rule] = sheet.rules;
    const wrong = await examine({ ...sheet, rules: [{ ...rule, when: ['"lima"', '-'] }] });
    expect(wrong).toMatchObject({ faults: [{ row: 0, part: 'inputs', column: 0 }] });
    expect(wrong.sense).toBeUndefined();
  });

  it('begins empty under the name of its file', async () => {
    const fresh = { id: 'x', name: 'Tarif', hitPolicy: 'FIRST', inputs: [], outputs: [{ name: 'tarif' }], rules: [] };
    const saved = await writePart(designer, { draft: draft.id, part: 'decision:tarif', value: fresh });
    expect(saved.value).toMatchObject({ id: 'tarif', name: 'Tarif' });
  });

  it('is no table where the value is none', async () => {
    const { tag } = await read('decision:eligibility');
    const put = designer.agent.put(partPath(draft.id, 'decision:eligibility')).set('if-match', `"${tag}"`);
    expect(code(await put.send({ value: { id: 'x' } }).expect(422))).toBe('PART_MISFIT');
    const asked = designer.agent.post(path('decisions/examination')).send({ sheet: { id: 'x' } });
    expect(code(await asked.expect(422))).toBe('PART_MISFIT');
    const row = { id: 'r', when: [], then: Array.from({ length: 5_000 }, () => '1') };
    const huge = {
      id: 'x',
      name: 'x',
      hitPolicy: 'FIRST',
      inputs: [],
      outputs: row.then.map((_, at) => ({ name: `o${String(at)}` })),
      rules: [row],
    };
    expect(code(await designer.agent.post(path('decisions/examination')).send({ sheet: huge }).expect(413))).toBe(
      'SERVICE_DRAFT_TOO_LARGE',
    );
  });
});

describe('the outline of a draft', () => {
  const outline = async (id = draft.id): Promise<DraftOutline> =>
    (await designer.agent.get(path('outline', id)).expect(200)).body as DraftOutline;

  it('tells steps in order, questions, names for letters, performers of today and the time at the worst', async () => {
    const { elements, fields, letterNames, performers, time } = await outline();
    const order = elements.map(({ id }) => id);
    expect(order.indexOf('rt-approval')).toBeLessThan(order.indexOf('check-completeness'));
    expect(order.indexOf('check-completeness')).toBeLessThan(order.indexOf('sign'));
    expect(elements.find(({ id }) => id === 'issue-letter')).toMatchObject({
      letter: expect.any(String) as string,
      isShown: true,
    });
    expect(fields.find(({ id }) => id === 'refusal_ground')?.by?.length).toBeGreaterThan(0);
    expect(letterNames).toContainEqual({ name: 'signer_name', label: 'Nama pejabat', by: 'case' });
    expect(performers['village-head']?.offices).toHaveLength(24);
    expect(performers['village-head']?.offices.every(({ holders }) => holders.length === 1)).toBe(true);
    expect(performers['village-head']?.waiting).toContain('surat "Surat Keterangan Tidak Mampu"');
    expect(time?.worst?.neededDays).toBeGreaterThan(1);
    expect(time?.worst?.neededDays).toBeLessThanOrEqual(5);
  });

  it('is empty of a draft that has nothing, and as full as can be of one that is half written', async () => {
    const { id } = await beginDraft(designer, 'Kosong');
    expect(await outline(id)).toMatchObject({ elements: [], fields: [], performers: {} });
    await writePart(designer, {
      draft: id,
      part: 'participants',
      value: { one: { name: 'Kepala', agency: 'dinsos', role: 'head' }, two: { name: 'Setengah' } },
    });
    await writePart(designer, {
      draft: id,
      part: 'pages',
      value: [
        {
          id: 'p',
          fields: [{ id: 'a', label: 'A', type: 'text' }, { id: 'b' }, { id: 'c', label: 'C', type: 'choice' }],
        },
      ],
    });
    const half = await outline(id);
    expect(Object.keys(half.performers)).toEqual(['one']);
    expect(half.fields.map((field) => field.id)).toEqual(['a']);
  });
});

it('all of it is closed to everybody but designers', async () => {
  const officer = await OfficerPerson.signIn(
    world.url,
    accountOf(await openBatu(), world.setup, sisir.office, 'service'),
  );
  await officer.agent.get(path('outline')).expect(404);
  await officer.agent.post(path('letters/surat/preview')).send({ front, body: 'x', answered: 'all' }).expect(404);
  await officer.agent.post(path('letters/surat/specimen')).send({ front, body: 'x', answered: 'all' }).expect(404);
  await officer.agent.post(path('decisions/examination')).send({ sheet: {} }).expect(404);
});
