// Every way a draft begins: with an agency's table, a template, what is offered, a zip; and how a service leaves again.
import { createHash } from 'node:crypto';
import type { DraftJudgement, DraftListItem, DraftPart, DraftView, SopReading, OfferedService } from '@alur/contracts';
import { writeBundleZip } from '@alur/bundle-zip';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import request from 'supertest';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { OfficerPerson } from '../support/people.js';
import { sopWorkbook } from '../support/sop-workbook.js';

let world: CityUnderTest;
let designer: OfficerPerson;

beforeAll(async () => {
  world = await startCity();
  designer = await OfficerPerson.signIn(world.url, accountOf(await openBatu(), world.setup, 'diskominfo', 'designer'));
}, 60_000);
afterAll(() => world.stop());

const studio = '/api/v1/studio';
type Answer = { readonly body: unknown };
const code = ({ body }: Answer): string => (body as { readonly code: string }).code;
const drafts = async (): Promise<readonly DraftListItem[]> =>
  ((await designer.agent.get(`${studio}/drafts`).expect(200)).body as { readonly data: readonly DraftListItem[] }).data;
const services = async (): Promise<readonly OfferedService[]> =>
  (
    (await designer.agent.get(`${studio}/offered-services`).expect(200)).body as {
      readonly data: readonly OfferedService[];
    }
  ).data;
const judge = async (id: string): Promise<DraftJudgement> =>
  (await designer.agent.get(`${studio}/drafts/${id}/judgement`).expect(200)).body as DraftJudgement;
const identity = async (id: string): Promise<unknown> =>
  ((await designer.agent.get(`${studio}/drafts/${id}/parts/identity`).expect(200)).body as DraftPart).value;
const send = (path: string, bytes: Uint8Array, name: string, fields: Readonly<Record<string, string>> = {}) => {
  const sent = designer.agent.post(`${studio}/${path}`);
  for (const [field, value] of Object.entries(fields)) void sent.field(field, value);
  return sent.attach('file', Buffer.from(bytes), name);
};
const download = async (path: string) => {
  const answer = await designer.agent
    .get(`${studio}/${path}`)
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  const [, name = ''] = /filename="([^"]+)"/.exec(String(answer.headers['content-disposition'])) ?? [];
  return { name, bytes: answer.body as Buffer };
};

describe("an agency's SOP table", () => {
  const ask = async (bytes: Buffer, fields: Readonly<Record<string, string>> = {}): Promise<SopReading> =>
    (await send('sop-readings', bytes, 'SOP lapangan.xlsx', fields).expect(200)).body as SopReading;

  it('is told back, and what is not clear is asked with its cell', async () => {
    const reading = await ask(await sopWorkbook('bila tidak lengkap dikembalikan ke pemohon'));
    expect(reading).toMatchObject({
      ok: false,
      sheets: ['Sampul', 'SOP', 'Darurat'],
      sheet: 'SOP',
      title: 'Izin Memakai Lapangan Kota',
      steps: 4,
      header: { row: 3 },
    });
    expect(reading.rows[4]?.[1]).toBe('Memeriksa berkas');
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: 'SOP_BRANCH_UNREADABLE', severity: 'error', line: 5, column: 9 }),
    );
    const refused = await send(
      'drafts/from-sop',
      await sopWorkbook('bila tidak lengkap dikembalikan ke pemohon'),
      'a.xlsx',
      {
        owner: 'dispora',
      },
    );
    expect([refused.status, code(refused)]).toEqual([422, 'SOP_NOT_CLEAR']);
  });

  it('becomes a draft once its cell is mended on the screen', async () => {
    const bytes = await sopWorkbook('bila tidak lengkap dikembalikan ke pemohon');
    const cells = JSON.stringify([{ row: 5, column: 9, text: 'Ya: 3; Tidak: kembali ke 1' }]);
    expect(await ask(bytes, { sheet: 'SOP', cells })).toMatchObject({ ok: true });
    const begun = (
      await send('drafts/from-sop', bytes, 'SOP lapangan.xlsx', { sheet: 'SOP', cells, owner: 'dispora' }).expect(201)
    ).body as DraftView;
    expect(begun).toMatchObject({
      name: 'Izin Memakai Lapangan Kota',
      origin: { kind: 'sop', file: 'SOP lapangan.xlsx' },
    });
    expect(await identity(begun.id)).toMatchObject({ owner: 'dispora' });
    expect(await drafts()).toContainEqual(expect.objectContaining({ id: begun.id, owner: 'dispora' }));
    const judged = await judge(begun.id);
    expect(judged.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(begun.origin).toMatchObject({
      assumed: expect.arrayContaining([
        {
          sentence: expect.stringContaining('hari kerja'),
          place: { part: 'standard', path: ['duration', 'workingDays'] },
        },
      ]) as unknown,
    });
    const twin = (
      await send('drafts/from-sop', bytes, 'SOP lapangan.xlsx', { sheet: 'SOP', cells, owner: 'dispora' }).expect(201)
    ).body as DraftView;
    expect((await judge(twin.id)).bundle).toMatchObject({
      id: 'izin-memakai-lapangan-kota-2',
      process: { id: 'izin-memakai-lapangan-kota-2' },
    });
  });

  it('may be another sheet of the file, or a CSV', async () => {
    expect(await ask(await sopWorkbook('x'), { sheet: 'Darurat' })).toMatchObject({
      sheet: 'Darurat',
      steps: 1,
      ok: true,
    });
    const csv = 'No;Kegiatan;Petugas;Waktu;Output\n1;Memeriksa;x;1 jam;Berkas\n';
    expect(await ask(Buffer.from(csv))).toMatchObject({ ok: true, sheets: ['CSV'] });
  });

  it('is told what it is when it is no table, and that nobody knows its agency', async () => {
    expect(await ask(Buffer.from('%PDF-1.7'))).toMatchObject({
      ok: false,
      sheets: [],
      rows: [],
      findings: [{ code: 'SOP_FILE_UNREADABLE' }],
    });
    const stranger = await send('drafts/from-sop', await sopWorkbook('Ya: 3; Tidak: 1'), 'a.xlsx', { owner: 'nobody' });
    expect([stranger.status, code(stranger)]).toEqual([404, 'AGENCY_UNKNOWN']);
    expect(code(await send('sop-readings', Buffer.from('x'), 'a.csv', { cells: '[{"row":0}]' }).expect(400))).toBe(
      'REQUEST_INVALID',
    );
    expect(code(await send('sop-readings', Buffer.alloc(5_242_881, 'x'), 'a.csv').expect(413))).toBe(
      'SOP_FILE_TOO_LARGE',
    );
  });
});

describe('a template', () => {
  it('becomes a service of the agency that asked, under its own name, ready for the gate', async () => {
    const { body } = await designer.agent.get(`${studio}/templates`).expect(200);
    expect(body).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ id: 'rekomendasi-dinas', name: 'Rekomendasi dinas' })]),
    });
    const wanted = {
      template: 'rekomendasi-dinas',
      id: 'rekomendasi-penelitian',
      name: 'Rekomendasi Penelitian',
      owner: 'dlh',
    };
    const begun = (await designer.agent.post(`${studio}/drafts/from-template`).send(wanted).expect(201))
      .body as DraftView;
    expect(begun.origin).toEqual({ kind: 'template', template: 'rekomendasi-dinas' });
    expect(await judge(begun.id)).toMatchObject({ ok: true, bundle: { id: 'rekomendasi-penelitian', owner: 'dlh' } });
    const again = await designer.agent.post(`${studio}/drafts/from-template`).send(wanted);
    expect([again.status, code(again)]).toEqual([409, 'SERVICE_ID_TAKEN']);
    const step = await designer.agent.post(`${studio}/drafts/from-template`).send({ ...wanted, id: 'verify' });
    expect([step.status, code(step)]).toEqual([409, 'SERVICE_ID_TAKEN']);
    const wrong = await designer.agent.post(`${studio}/drafts/from-template`).send({ ...wanted, id: 'Izin Baru' });
    expect([wrong.status, code(wrong)]).toEqual([422, 'SERVICE_ID_INVALID']);
    const none = await designer.agent.post(`${studio}/drafts/from-template`).send({ ...wanted, template: '../sktm' });
    expect([none.status, code(none)]).toEqual([404, 'TEMPLATE_NOT_FOUND']);
  });
});

describe('a service that is offered', () => {
  it('is copied under another id and name', async () => {
    const wanted = { serviceId: 'surat-ket-usaha', id: 'surat-ket-domisili', name: 'Surat Keterangan Domisili' };
    const begun = (await designer.agent.post(`${studio}/drafts/copy`).send(wanted).expect(201)).body as DraftView;
    expect(begun).toMatchObject({ name: wanted.name, origin: { kind: 'version', serviceId: 'surat-ket-usaha' } });
    expect(await judge(begun.id)).toMatchObject({ ok: true, bundle: { id: wanted.id } });
    const taken = await designer.agent.post(`${studio}/drafts/copy`).send({ ...wanted, id: 'sktm' });
    expect(code(taken)).toBe('SERVICE_ID_TAKEN');
    expect(code(await designer.agent.post(`${studio}/drafts/copy`).send({ ...wanted, serviceId: 'x', id: 'y' }))).toBe(
      'SERVICE_NOT_FOUND',
    );
  });

  it('gets its next version in one draft at a time, which is named to whoever comes second', async () => {
    const next = () => designer.agent.post(`${studio}/drafts/next-version`).send({ serviceId: 'sktm' });
    const begun = (await next().expect(201)).body as DraftView;
    const second = await next().expect(409);
    expect(second.body).toMatchObject({ code: 'SERVICE_DRAFT_OPEN', errors: [{ field: 'draft', detail: begun.id }] });
    expect(await services()).toContainEqual(expect.objectContaining({ id: 'sktm', openDraft: begun.id }));
    expect((await judge(begun.id)).ok).toBe(true);
  });

  it('leaves as a zip with the same bytes each time, and comes back with the same judgement', async () => {
    const usaha = (await services()).find(({ id }) => id === 'surat-ket-usaha');
    const path = `services/surat-ket-usaha/versions/${usaha?.hash ?? ''}/export`;
    const { name, bytes } = await download(path);
    expect(name).toBe(`surat-ket-usaha-${usaha?.hash.slice(0, 8) ?? ''}.zip`);
    expect((await download(path)).bytes.equals(bytes)).toBe(true);
    const manifest = JSON.parse(strFromU8(unzipSync(bytes)['alur.json'] ?? new Uint8Array())) as unknown;
    expect(manifest).toEqual({ schema: 1, service: 'surat-ket-usaha', hash: usaha?.hash });
    const begun = (await send('drafts/from-zip', bytes, name).expect(201)).body as DraftView;
    expect(begun.origin).toEqual({ kind: 'bundle', file: name });
    const out = await download(`drafts/${begun.id}/export`);
    expect(out.name).toBe(name);
    expect(out.bytes.equals(bytes)).toBe(true);
    expect(await judge(begun.id)).toMatchObject({ ok: true, findings: [], revision: 1 });
    const twice = await send('drafts/from-zip', bytes, name);
    expect([twice.status, code(twice)]).toEqual([409, 'SERVICE_DRAFT_OPEN']);
    await designer.agent.get(`${studio}/services/sktm/versions/${usaha?.hash ?? ''}/export`).expect(404);
  });
});

describe('a zip that is not taken', () => {
  const service = { 'service.yaml': 'id: izin-uji\nname: Izin Uji\n' };
  const zip = (more: Readonly<Record<string, Uint8Array>>) =>
    zipSync({ 'service.yaml': strToU8(service['service.yaml']), ...more });
  const bomb = new Uint8Array(4_000_000).fill(32);
  const inner = zipSync({ 'inner.zip': zipSync({ 'form.yaml': bomb }) });
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`letters/a${String(at)}.md`, strToU8('x')]));
  /** Repeats itself, but less than a bomb. */
  const noise = Array.from({ length: 3_200 }, (_, at) =>
    createHash('sha256').update(String(at)).digest('hex').repeat(16),
  ).join('\n');
  const wrongSum = writeBundleZip({ files: service }, { service: 'izin-uji', hash: 'a'.repeat(64) });

  it.each<readonly [string, number, () => Uint8Array]>([
    ['BUNDLE_RATIO', 422, () => zip({ 'form.yaml': bomb })],
    ['BUNDLE_NESTED', 422, () => zip({ 'letters/a.zip': inner })],
    ['BUNDLE_TOO_MANY_FILES', 422, () => zip(many)],
    ['BUNDLE_PATH_REFUSED', 422, () => zip({ '../form.yaml': strToU8('x') })],
    ['BUNDLE_PATH_REFUSED', 422, () => zip({ 'letters\\..\\..\\a.md': strToU8('x') })],
    ['BUNDLE_PATH_REFUSED', 422, () => zip({ '/etc/form.yaml': strToU8('x') })],
    ['BUNDLE_SCHEMA_NEWER', 422, () => zip({ 'alur.json': strToU8('{"schema":9,"service":"x","hash":""}') })],
    ['BUNDLE_CHECKSUM_WRONG', 422, () => wrongSum],
    ['BUNDLE_NOT_ZIP', 415, () => strToU8('id: izin')],
    ['BUNDLE_BROKEN', 422, () => zip({}).subarray(0, 60)],
    ['BUNDLE_NOT_TEXT', 422, () => zip({ 'form.yaml': Buffer.from([0, 1, 2, 255]) })],
    ['BUNDLE_TOO_LARGE', 413, () => new Uint8Array(10 * 1_048_576)],
    ['SERVICE_DRAFT_TOO_LARGE', 413, () => zip({ 'letters/a.md': strToU8(noise) })],
  ])('is refused as %s (%i), and nothing of it is kept', async (expected, status, bytes) => {
    const before = await drafts();
    const answer = await send('drafts/from-zip', bytes(), 'layanan.zip');
    expect([answer.status, code(answer)]).toEqual([status, expected]);
    expect((answer.body as { readonly detail: string }).detail).toMatch(/\.$/);
    expect(await drafts()).toEqual(before);
  });

  it('is refused empty-handed, and who is not signed in is asked to sign in', async () => {
    expect(code(await designer.agent.post(`${studio}/drafts/from-zip`).field('a', 'b').expect(422))).toBe('FILE_EMPTY');
    await request(world.url).get(`${studio}/templates`).expect(401);
  });

  it('but a text in it that is no YAML can be mended as a draft', async () => {
    const begun = (await send('drafts/from-zip', zip({ 'form.yaml': strToU8('pages: [') }), 'rusak.zip').expect(201))
      .body as DraftView;
    expect(code(await designer.agent.get(`${studio}/drafts/${begun.id}/parts/pages`).expect(409))).toBe(
      'PART_UNREADABLE',
    );
  });
});

describe('how much may be sent', () => {
  const put = async (part: string, value: unknown) => {
    const { id, tags } = (await designer.agent.post(`${studio}/drafts`).send({ name: 'Besar' }).expect(201))
      .body as DraftView;
    return designer.agent
      .put(`${studio}/drafts/${id}/parts/${part}`)
      .set('if-match', `"${tags[part] ?? ''}"`)
      .send({ value });
  };

  it('a part may be as large as a drawing, up to 1 MB', async () => {
    expect((await put('privacy', { basis: 'x'.repeat(1_000_000) })).status).toBe(200);
    expect((await put('privacy', { basis: 'x'.repeat(1_050_000) })).status).toBe(413);
  });

  it('everything else stays below 256 kB', async () => {
    const large = { name: 'x'.repeat(262_200) };
    expect((await designer.agent.post(`${studio}/drafts`).send(large)).status).toBe(413);
    expect((await designer.agent.post('/api/v1/auth/officer/session').send(large)).status).toBe(413);
    expect((await designer.agent.post(`${studio}/drafts`).send({ name: 'x'.repeat(250_000) })).status).toBe(400);
  });
});
