import type { Response } from 'supertest';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { CitizenPerson } from '../support/people.js';
import { samplePng } from '../../libs/files/src/samples/sample-png.js';
import { photo } from '../support/photo.js';
import { uploadAndCut } from '../support/slow-upload.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

const megabyte = 1_048_576;
const large = photo('enam megabita', 6 * megabyte);
const field = 'house_photo_front';

interface DraftNow {
  readonly id: string;
  readonly revision: number;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly pages: readonly { readonly id: string; readonly fields: readonly { readonly id: string }[] }[];
}

let world: CityUnderTest;
let phones = 0;
beforeAll(async () => {
  world = await startCity();
}, 60_000);
afterAll(() => world.stop());

/** A citizen half-way through the form, with the first page answered. */
async function halfWay(): Promise<{ citizen: CitizenPerson; draft: DraftNow; page: string }> {
  phones += 1;
  const citizen = new CitizenPerson(world.url, `08120000600${String(phones)}`);
  await citizen.signIn();
  const started = await citizen.agent.post('/api/v1/drafts').send({ serviceId: 'sktm' }).expect(201);
  const draft = started.body as DraftNow;
  const [first] = draft.pages;
  const page = draft.pages.find(({ fields }) => fields.some((one) => one.id === field));
  if (!first || !page) throw new Error('Expected a page with the photograph of the house');
  await citizen.agent
    .put(`/api/v1/drafts/${draft.id}/pages/${first.id}`)
    .set('if-match', `"${String(draft.revision)}"`)
    .send({ answers: { name: sktmAnswers(sisir)['name'] } })
    .expect(200);
  return { citizen, draft, page: page.id };
}

const now = async (citizen: CitizenPerson, id: string): Promise<DraftNow> =>
  (await citizen.agent.get(`/api/v1/drafts/${id}`).expect(200)).body as DraftNow;

const cookieOf = (citizen: CitizenPerson): string =>
  citizen.agent.jar.getCookies({ domain: 'localhost', path: '/', secure: false, script: false }).toValueString();

const send = (citizen: CitizenPerson, id: string, bytes: Buffer, name = 'foto.jpg'): Promise<Response> =>
  citizen.agent.post(`/api/v1/drafts/${id}/files/${field}`).attach('file', bytes, name);

describe('a photograph over a bad line', () => {
  it('that is cut in the middle leaves the draft as it was, and the next try is kept (API)', async () => {
    const { citizen, draft } = await halfWay();
    const before = await now(citizen, draft.id);
    const path = `/api/v1/drafts/${draft.id}/files/${field}`;
    const half = { url: world.url, path, cookie: cookieOf(citizen), part: 'file', bytes: large, cutAt: 3 * megabyte };
    expect(await uploadAndCut(half)).toBe('');
    expect(await now(citizen, draft.id)).toEqual(before);
    await send(citizen, draft.id, large).then((kept) => expect(kept.status).toBe(201));
    const after = await now(citizen, draft.id);
    expect(after.answers).toEqual({ ...before.answers, [field]: expect.any(String) });
  });

  it('that is cut in the middle leaves the draft as it was, and the form takes it the next time', async () => {
    const { citizen, draft, page } = await halfWay();
    const before = await now(citizen, draft.id);
    const path = `/permohonan/${draft.id}/isi/${page}`;
    const shown = await citizen.agent.get(path).set('accept', 'text/html').expect(200);
    const token = /name="_csrf" value="([^"]+)"/.exec(shown.text)?.[1] ?? '';
    const half = {
      url: world.url,
      path,
      cookie: cookieOf(citizen),
      fields: { _csrf: token },
      part: field,
      bytes: large,
      cutAt: 3 * megabyte,
    };
    expect(await uploadAndCut(half)).toBe('');
    expect(await now(citizen, draft.id)).toEqual(before);
    await citizen.agent.post(path).field('_csrf', token).attach(field, large, 'foto.jpg').expect(303);
    expect((await now(citizen, draft.id)).answers).toEqual({ ...before.answers, [field]: expect.any(String) });
  });
});

describe('a file that cannot be kept', () => {
  const files: readonly (readonly [string, Buffer, string, number])[] = [
    [
      'a document that calls itself a photograph',
      Buffer.from('%PDF-1.7\n'.padEnd(2_000, ' ')),
      'FILE_TYPE_REFUSED',
      415,
    ],
    ['a program', Buffer.from('MZ'.padEnd(2_000, '\0')), 'FILE_TYPE_REFUSED', 415],
    ['an empty file', Buffer.alloc(0), 'FILE_EMPTY', 422],
    ['a drawing that calls itself a photograph', samplePng(8, 8), 'FILE_DISGUISED', 415],
    ['half a photograph', photo('separuh').subarray(0, -30), 'FILE_UNREADABLE', 422],
    ['eleven megabytes', photo('sebelas', 11 * megabyte), 'FILE_TOO_LARGE', 413],
  ];

  it.each(files)('%s gets its code and a sentence, and the draft stays', async (_, bytes, code, status) => {
    const { citizen, draft } = await halfWay();
    const before = await now(citizen, draft.id);
    const refused = await send(citizen, draft.id, bytes);
    expect(refused.status).toBe(status);
    expect(refused.body).toMatchObject({ code, detail: expect.stringMatching(/^[A-Z].{15,}\.$/s) });
    expect(await now(citizen, draft.id)).toEqual(before);
  });

  it.each(files)('%s is asked for again on the page itself', async (_, bytes) => {
    const { citizen, draft, page } = await halfWay();
    const before = await now(citizen, draft.id);
    const path = `/permohonan/${draft.id}/isi/${page}`;
    const shown = await citizen.agent.get(path).set('accept', 'text/html').expect(200);
    const token = /name="_csrf" value="([^"]+)"/.exec(shown.text)?.[1] ?? '';
    const again = await citizen.agent
      .post(path)
      .set('accept', 'text/html')
      .field('_csrf', token)
      .attach(field, bytes, 'foto.jpg');
    expect(again.status).toBe(422);
    expect(again.text).toContain('Ada masalah');
    expect(await now(citizen, draft.id)).toEqual(before);
  });
});

it('a name is only a name, and a photograph that says it is something else is none', async () => {
  const { citizen, draft } = await halfWay();
  const named = await send(citizen, draft.id, photo('nama'), '../../\u202Egpj.etc/passwd.jpg');
  expect([named.status, (named.body as { name: string }).name]).toEqual([201, 'passwd.jpg']);
  for (const [name, contentType] of [
    ['foto.exe', 'image/jpeg'],
    ['foto.jpg', 'text/html'],
  ] as const) {
    const path = `/api/v1/drafts/${draft.id}/files/${field}`;
    const refused = await citizen.agent.post(path).attach('file', photo(name), { filename: name, contentType });
    expect([refused.status, refused.body]).toMatchObject([415, { code: 'FILE_DISGUISED' }]);
  }
  const flood = await send(citizen, draft.id, samplePng(60_000, 60_000, { rows: 1 }), 'banjir.png');
  expect([flood.status, flood.body]).toMatchObject([422, { code: 'FILE_PICTURE_TOO_LARGE' }]);
});

it('what is typed comes back as it was typed, through form, database and page, or is refused at its question', async () => {
  const { citizen, draft } = await halfWay();
  const [first] = draft.pages;
  const path = `/api/v1/drafts/${draft.id}/pages/${first?.id ?? ''}`;
  let { revision } = await now(citizen, draft.id);
  const typed = async (name: string): Promise<Response> =>
    citizen.agent
      .put(path)
      .set('if-match', `"${String(revision)}"`)
      .send({ answers: { name } });
  for (const name of ['ꦱꦶꦠꦶ ꦥ꦳ꦶꦏ꧀ꦠꦶꦥ꦳꧀', 'ستي بنت أحمد', "Nur'aini-Putri", 'Ѕіtі', 'Renée Ŵilliam', '𠮷田']) {
    const kept = await typed(name);
    expect([name, kept.status]).toEqual([name, 200]);
    ({ revision } = kept.body as DraftNow);
    expect((await now(citizen, draft.id)).answers['name']).toBe(name);
  }
  for (const name of ['a\0b', 'a\ud800b', 'a\u202Eb', 'x'.repeat(60_000), '<b>', '😀']) {
    const refused = await typed(name);
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'DATA_INVALID', errors: [{ field: 'name' }] }]);
  }
  const flood = await typed('x'.repeat(1_100_000));
  expect([413, 422]).toContain(flood.status);
  expect(await now(citizen, draft.id)).toMatchObject({ revision, answers: { name: '𠮷田' } });
});
