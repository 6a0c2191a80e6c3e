// A designer looks at a form as citizens will meet it, and calls a field otherwise.
import type { DraftView } from '@alur/contracts';
import { Client } from 'pg';
import request from 'supertest';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { CitizenPerson, OfficerPerson } from '../support/people.js';
import { photo } from '../support/photo.js';
import { sisir } from '../support/sktm.js';
import { draftsPath, partOf, partPath, shippedDraft, writePart } from '../support/studio-draft.js';

let world: CityUnderTest;
let designer: OfficerPerson;
let officer: OfficerPerson;
let reader: Client;

beforeAll(async () => {
  world = await startCity();
  reader = new Client({ connectionString: world.database.url });
  await reader.connect();
  const city = await openBatu();
  [designer, officer] = await Promise.all([
    OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'diskominfo', 'designer')),
    OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, 'service')),
  ]);
}, 60_000);
afterAll(async () => {
  await reader.end();
  await world.stop();
});

/** A draft with the forms of a shipped service and nothing else of it. */
const draftOfForms = async (name: string): Promise<string> =>
  (await shippedDraft(designer, 'diskumperindag/surat-ket-usaha', { name, parts: ['pages', 'tasks'] })).id;

/** What citizens and officers leave behind. */
const stored = `SELECT (SELECT count(*) FROM draft) drafts, (SELECT count(*) FROM case_instance) cases,
  (SELECT count(*) FROM stored_file) files, (SELECT sum(revision) FROM service_draft) edits`;

const at = (id: string, page: string): string => `/studio-pratinjau/${id}/${page}`;
const html = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'");

/** The form token of a page, as its hidden field carries it. */
async function tokenOn(address: string): Promise<string> {
  const page = await designer.agent.get(address).set('accept', 'text/html').expect(200);
  return /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
}
const answer = async (address: string, fields: Readonly<Record<string, string>>) =>
  designer.agent
    .post(address)
    .set('accept', 'text/html')
    .type('form')
    .send({ _csrf: await tokenOn(address), ...fields });

describe('the preview of a draft', () => {
  it('is the page a citizen gets, with example answers, and may be framed by the studio only', async () => {
    const id = await draftOfForms('Pratinjau');
    const page = await designer.agent.get(at(id, 'isi/name')).set('accept', 'text/html').expect(200);
    expect(page.text).toContain('Siapa nama lengkap Anda?');
    expect(page.text).toContain('value="Warga Contoh"');
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(page.headers['cache-control']).toBe('no-store');
    const home = await request(world.url).get('/').expect(200);
    expect(home.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('tells the same faults in the same words as the real page, and keeps what was typed', async () => {
    const id = await draftOfForms('Galat');
    const refused = await answer(at(id, 'isi/identity'), { nik: '123' });
    const citizen = new CitizenPerson(world.url, '081200009901');
    await citizen.signIn();
    const started = await citizen.agent.post('/api/v1/drafts').send({ serviceId: 'surat-ket-usaha' }).expect(201);
    const real = await citizen.agent
      .put(`/api/v1/drafts/${(started.body as { id: string }).id}/pages/identity`)
      .set('if-match', '"1"')
      .send({ answers: { nik: '123' } })
      .expect(422);
    const [fault] = (real.body as { errors: readonly { detail: string }[] }).errors;
    expect(refused.status).toBe(422);
    expect(html(refused.text)).toContain(fault?.detail);
    expect(refused.text).toContain('value="123"');
  });

  it('goes where the answers lead: a condition opens its page and closes it again', async () => {
    const id = await draftOfForms('Syarat');
    const yes = await answer(at(id, 'isi/nib'), { has_nib: 'yes' });
    expect(yes.headers['location']).toMatch(/\/isi\/nib-is-enough\?isian=/);
    const no = await answer(at(id, 'isi/nib'), { has_nib: 'no' });
    expect(no.headers['location']).toMatch(/\/isi\/name\?isian=/);
    const later = String(yes.headers['location']).replace('nib-is-enough', 'name');
    expect((await designer.agent.get(later).expect(200)).text).toContain('isi/nib-is-enough?isian=');
  });

  it('asks for a file as the real page does, and takes what it would take', async () => {
    const id = await draftOfForms('Berkas');
    const address = at(id, 'isi/business-photo');
    const emptied = await answer(address, { remove: 'business_photo' });
    const missing = await answer(String(emptied.headers['location']), {});
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('Kirim foto tempat usaha.');
    const send = async (bytes: Buffer, name: string) =>
      designer.agent
        .post(address)
        .field('_csrf', await tokenOn(address))
        .attach('business_photo', bytes, name);
    expect((await send(Buffer.from('bukan foto'), 'a.jpg')).text).toContain('Jenis berkas ini tidak dapat kami terima');
    expect((await send(photo('contoh'), 'a.jpg')).headers['location']).toContain('/isi/declaration');
    const alone = designer.agent.post(at(id, 'berkas/business_photo')).attach('file', photo('contoh'), 'a.jpg');
    expect((await alone.expect(201)).body).toMatchObject({ name: 'a.jpg', mediaType: 'image/jpeg' });
    expect((await designer.agent.post(at(id, 'berkas/nik')).attach('file', photo('x'), 'a.jpg')).status).toBe(404);
  });

  it('ends with the answers and the confirmation, and nothing of it is stored', async () => {
    const id = await draftOfForms('Akhir');
    const count = async (): Promise<unknown> => (await reader.query(stored)).rows[0];
    const before = await count();
    const picture = at(id, 'isi/business-photo');
    const upload = designer.agent.post(picture).field('_csrf', await tokenOn(picture));
    await upload.attach('business_photo', photo('akhir'), 'a.jpg').expect(303);
    const check = await designer.agent.get(at(id, 'periksa')).set('accept', 'text/html').expect(200);
    expect(check.text).toContain('Warga Contoh');
    const sent = await answer(at(id, 'periksa'), {});
    expect(sent.headers['location']).toBe(at(id, 'terkirim'));
    const end = await designer.agent.get(at(id, 'terkirim')).set('accept', 'text/html').expect(200);
    expect(end.text).toContain('Permohonan Anda sudah kami terima');
    expect(await count()).toEqual(before);
  });

  it('puts nothing personal into an address', async () => {
    const id = await draftOfForms('Alamat');
    const on = await answer(at(id, 'isi/identity'), { nik: '3579021203159902' });
    expect(Buffer.from(String(on.headers['location']).split('isian=')[1] ?? '', 'base64url').toString()).not.toContain(
      '3579',
    );
  });

  it('says what is missing while its pages cannot be shown', async () => {
    const id = await draftOfForms('Setengah');
    await writePart(designer, {
      draft: id,
      part: 'pages',
      value: [{ id: 'a', title: 'Judul', fields: [{ id: 'x', type: 'choice', class: 'none', label: '' }] }],
    });
    const page = await designer.agent.get(at(id, 'isi/a')).set('accept', 'text/html').expect(409);
    expect(page.text).toContain('Halaman ini masih ditulis');
    const problem = (await designer.agent.get(at(id, 'isi/a')).expect(409)).body as { readonly code: string };
    expect(problem.code).toBe('PREVIEW_UNFINISHED');
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'");
  });

  it('is closed to officers, citizens and strangers', async () => {
    const id = await draftOfForms('Tertutup');
    await officer.agent.get(at(id, 'isi/name')).set('accept', 'text/html').expect(404);
    await request(world.url).get(at(id, 'isi/name')).set('accept', 'text/html').expect(401);
    await officer.agent.post(at(id, 'isi/name')).type('form').send({ name: 'x' }).expect(404);
    await designer.agent.get(at(id, 'isi/tidak-ada')).expect(404);
    await designer.agent.get(at('bukan-rancangan', 'isi/name')).expect(404);
  });
});

describe('a field of a draft', () => {
  const rename = (id: string, from: string, to: string) =>
    designer.agent.post(`${draftsPath}/${id}/field-renames`).send({ from, to });
  const code = (answered: { readonly body: unknown }): string => (answered.body as { readonly code: string }).code;

  it('gets another id in every part at once, and who has one of them open is told', async () => {
    const id = await draftOfForms('Ganti id');
    await writePart(designer, {
      draft: id,
      part: 'participants',
      value: { service: { name: 'P', agency: '=village_office', role: 'service', sees: ['village'] } },
    });
    const open = await partOf(designer, id, 'participants');
    const after = (await rename(id, 'village', 'desa').expect(200)).body as DraftView;
    expect(after.tags['participants']).not.toBe(open.tag);
    expect((await partOf(designer, id, 'participants')).value).toMatchObject({
      service: { agency: '=desa_office', sees: ['desa'] },
    });
    expect(JSON.stringify((await partOf(designer, id, 'pages')).value)).toContain('"id":"desa"');
    const late = designer.agent.put(partPath(id, 'participants')).set('if-match', `"${open.tag}"`);
    expect(code(await late.send({ value: open.value }).expect(412))).toBe('PART_CHANGED');
  });

  it('keeps its id where the new one is taken, unfit, or the field is gone', async () => {
    const id = await draftOfForms('Tetap');
    expect(code(await rename(id, 'nik', 'name').expect(409))).toBe('FIELD_ID_TAKEN');
    expect(code(await rename(id, 'nik', 'Nomor Induk').expect(422))).toBe('FIELD_ID_INVALID');
    expect(code(await rename(id, 'hilang', 'baru').expect(404))).toBe('FIELD_NOT_FOUND');
    await officer.agent.post(`${draftsPath}/${id}/field-renames`).send({ from: 'nik', to: 'nomor' }).expect(404);
  });
});
