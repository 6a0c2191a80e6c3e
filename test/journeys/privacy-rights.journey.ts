// What officers see of people, and what people see and ask of their own data: masked, told, corrected, erased.
import type { City } from '@alur/city';
import type { AnswerRow, OwnDataView, RevealedView, SeenDataRequest } from '@alur/contracts';
import { Client } from 'pg';
import request from 'supertest';
import { accountOf, accountOfHolder, holderOf, openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { linkFor } from '../support/neighbours.js';
import type { Submitted } from '../support/people.js';
import { CitizenPerson, eventually, OfficerPerson, outbox } from '../support/people.js';
import type { PrivacyCity } from '../support/privacy-city.js';
import { keptForNoYear, privacyCity } from '../support/privacy-city.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

const nik = '3579025708909902';
const familyCard = '3579021708909901';
const businessNik = '3579011708909901';
let folders: PrivacyCity;
let world: CityUnderTest;
let city: City;
let owner: Client;
let siti: CitizenPerson;
let rini: CitizenPerson;
let statement: Submitted;
let business: Submitted;
let officer: OfficerPerson;
let seller: OfficerPerson;
let operator: OfficerPerson;

beforeAll(async () => {
  city = await openBatu();
  folders = await privacyCity();
  world = await startCity({ servicesFolder: folders.servicesFolder, env: { CITY_DIR: folders.cityFolder } });
  owner = new Client({ connectionString: world.database.url });
  await owner.connect();
  const signIn = (agency: string, role: string): Promise<OfficerPerson> =>
    OfficerPerson.signIn(world.url, accountOf(city, world.setup, agency, role));
  [siti, rini] = [new CitizenPerson(world.url, '081200017001'), new CitizenPerson(world.url, '081200017002')];
  await siti.signIn();
  await rini.signIn();
  statement = await siti.apply('sktm', sktmAnswers(sisir));
  business = await rini.apply(keptForNoYear, businessAnswers);
  [officer, seller] = [await signIn(sisir.office, 'front-office'), await signIn(sisir.office, 'service')];
  operator = await OfficerPerson.signIn(world.url, accountOfHolder(city, world.setup, 'diskominfo-operator'));
}, 60_000);
afterAll(async () => {
  await owner.end();
  await world.stop();
  await folders.remove();
});

interface Entry {
  readonly actor: string;
  readonly action: string;
  readonly outcome: string;
  readonly details: Readonly<Record<string, unknown>>;
}
const entriesOf = async (action: string): Promise<readonly Entry[]> =>
  (
    await owner.query<Entry>('SELECT actor, action, outcome, details FROM audit_event WHERE action = $1 ORDER BY at', [
      action,
    ])
  ).rows;
const codeOf = ({ status, body }: request.Response): string =>
  `${String(status)} ${(body as { code?: string }).code ?? ''}`.trim();
const rowsOf = (groups: readonly { readonly rows: readonly AnswerRow[] }[]): readonly AnswerRow[] =>
  groups.flatMap(({ rows }) => rows);
const businessTask = async () => eventually('the business in the queue', () => seller.findTask(business.reference));
const why = { fields: ['nik'], reason: 'match-original' };

describe('masking', () => {
  it('an officer gets no NIK from the server, and where to ask for it', async () => {
    const task = await businessTask();
    for (const path of [
      `/api/v1/tasks/${task.id}`,
      `/api/v1/cases/${business.caseId}`,
      `/api/v1/cases?reference=${business.reference}`,
      '/api/v1/tasks',
    ]) {
      const answer = await seller.agent.get(path).expect(200);
      expect(JSON.stringify(answer.body)).not.toContain(businessNik);
    }
    const rows = rowsOf((await seller.task(task.id)).case.answers);
    expect(rows.find(({ field }) => field === 'nik')).toMatchObject({ text: '3579••••••••9901', reveal: 'nik' });
    expect(rows.find(({ field }) => field === 'name')).toEqual({
      field: 'name',
      label: 'Nama lengkap',
      text: 'Budi Fiktif',
    });
  });

  it('a one-time link shows none either, as data and as a page, and no way to it', async () => {
    const rt = holderOf(city, sisir.office, 'rt', '007/003');
    const token = await linkFor(world.url, rt.phone ?? '', statement.reference);
    const agent = request.agent(world.url);
    const opened = await agent.post('/api/v1/link').send({ token }).expect(200);
    const page = await agent.get(`/tugas/${token}/jawab`).expect(200);
    for (const text of [JSON.stringify(opened.body), page.text]) {
      expect(text).not.toContain(nik);
      expect(text).not.toContain(familyCard);
      expect(text).not.toContain('"reveal"');
    }
  });

  it('its owner reads it in plain, and tracking by reference shows no number', async () => {
    const own = await siti.agent.get('/api/v1/me/data').expect(200);
    expect(JSON.stringify(own.body)).toContain(nik);
    const tracked = await request(world.url)
      .post('/api/v1/tracking')
      .send({ reference: statement.reference, phoneDigits: '7001' })
      .expect(200);
    expect(JSON.stringify(tracked.body)).not.toContain(nik.slice(6));
  });
});

describe('seeing a number in plain', () => {
  const reveal = (who: OfficerPerson, path: string, body: object): Promise<request.Response> =>
    Promise.resolve(who.agent.post(`/api/v1/${path}/reveal`).send(body));

  it('is refused without a reason, without a right and for what is not masked; each refusal is written down', async () => {
    const task = `tasks/${(await businessTask()).id}`;
    const elsewhere = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'desa-punten', 'service'));
    const before = (await entriesOf('field-revealed')).length;
    expect(codeOf(await reveal(seller, task, { fields: ['nik'] }))).toBe('400 REQUEST_INVALID');
    expect(codeOf(await reveal(seller, task, { ...why, reason: 'penasaran' }))).toBe('422 REASON_MISSING');
    expect(codeOf(await reveal(seller, task, { ...why, reason: 'other' }))).toBe('422 REASON_MISSING');
    const personal = { ...why, reason: 'other', note: `mencari ${businessNik}` };
    expect(codeOf(await reveal(seller, task, personal))).toBe('422 REASON_PERSONAL');
    expect(codeOf(await reveal(seller, task, { ...why, fields: ['name'] }))).toBe('404 FIELD_NOT_FOUND');
    expect(codeOf(await reveal(seller, task, { ...why, fields: ['constructor'] }))).toBe('404 FIELD_NOT_FOUND');
    expect(codeOf(await reveal(elsewhere, task, why))).toBe('404 TASK_NOT_FOUND');
    expect(codeOf(await reveal(elsewhere, `cases/${business.caseId}`, why))).toBe('404 CASE_NOT_FOUND');
    expect(codeOf(await reveal(new OfficerPerson(world.url), task, why))).toBe('401 NOT_SIGNED_IN');
    const entries = (await entriesOf('field-revealed')).slice(before);
    expect(entries.map(({ outcome, details }) => [outcome, details['code']])).toEqual([
      ['refused', 'REASON_MISSING'],
      ['refused', 'REASON_MISSING'],
      ['refused', 'REASON_PERSONAL'],
      ['refused', 'FIELD_NOT_FOUND'],
      ['refused', 'FIELD_NOT_FOUND'],
      ['refused', 'CASE_NOT_FOUND'],
    ]);
  });

  it('asks for a fresh proof once the last one is old', async () => {
    const task = `tasks/${(await businessTask()).id}`;
    await owner.query(`UPDATE session SET proved_at = proved_at - interval '1 hour' WHERE subject = 'sisir-service'`);
    expect(codeOf(await reveal(seller, task, why))).toBe('403 STEP_UP_NEEDED');
    await owner.query(`UPDATE session SET proved_at = clock_timestamp() WHERE subject = 'sisir-service'`);
    expect((await reveal(seller, task, why)).status).toBe(200);
  });

  it('is written down with the reason and without the value, before it is answered', async () => {
    const { id } = await businessTask();
    const seen = await reveal(seller, `tasks/${id}`, { ...why, note: 'di loket' });
    expect(seen.body as RevealedView).toEqual({
      seconds: 60,
      values: [{ field: 'nik', text: businessNik, erased: false }],
    });
    const entry = (await entriesOf('field-revealed')).at(-1);
    expect(entry).toMatchObject({
      actor: 'officer:sisir-service',
      outcome: 'done',
      details: { fields: 'nik', reason: 'match-original', note: 'di loket', task: id.split('.')[1] },
    });
    expect(JSON.stringify(entry)).not.toContain(businessNik);
    await owner.query('ALTER TABLE audit_event RENAME TO audit_event_away');
    try {
      const unwritten = await reveal(seller, `cases/${business.caseId}`, why);
      expect(unwritten.status).toBe(500);
      expect(JSON.stringify(unwritten.body)).not.toContain(businessNik);
    } finally {
      await owner.query('ALTER TABLE audit_event_away RENAME TO audit_event');
    }
  });

  it('has an end within an hour, counted where neither a restart nor a wiped queue forgets it', async () => {
    const path = `cases/${business.caseId}`;
    const answers: number[] = [];
    for (let count = 0; count < 32; count += 1) answers.push((await reveal(seller, path, why)).status);
    expect(answers.indexOf(429)).toBeGreaterThan(20);
    expect(answers.lastIndexOf(200)).toBeLessThan(answers.indexOf(429));
    const { rows } = await owner.query<{ tries: number }>('SELECT max(tries) AS tries FROM guess');
    expect(rows[0]?.tries).toBeGreaterThan(30);
    expect(codeOf(await reveal(seller, path, why))).toBe('429 TOO_MANY_REQUESTS');
  });
});

const ownData = async (who: CitizenPerson): Promise<OwnDataView> =>
  (await who.agent.get('/api/v1/me/data').expect(200)).body as OwnDataView;

describe('Data Saya', () => {
  it('holds everything that was typed, why and until when, and nothing of anybody else', async () => {
    const data = await ownData(rini);
    expect(data).toMatchObject({ phone: '+6281200017002', drafts: [] });
    const rows = rowsOf(data.cases[0]?.answers ?? []);
    expect(rows.map(({ field }) => field).sort()).toEqual(Object.keys(businessAnswers).sort());
    expect(rows.find(({ field }) => field === 'nik')).toMatchObject({ text: businessNik, class: 'data pribadi umum' });
    expect(data.cases[0]).toMatchObject({ reference: business.reference, recipients: expect.any(Array) });
    expect(data.cases[0]?.retention.basis).toContain('retensi');
    const text = JSON.stringify(data);
    for (const other of ['Siti Fiktif', nik, familyCard, statement.reference, '7001'])
      expect(text).not.toContain(other);
    expect((await entriesOf('data-copied')).at(-1)?.actor).toMatch(/^citizen:/);
  });

  it('tells who looked, by office and reason and without their names', async () => {
    const { looks } = await ownData(rini);
    expect(looks.map(({ who }) => who)).toContain('Kepala seksi pelayanan, Kelurahan Sisir');
    expect(looks.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'Membuka satu nomor yang disamarkan: mencocokkan dengan dokumen asli',
        'Membuka permohonan untuk mengerjakan tugas',
        'Mencari permohonan dengan nomornya',
      ]),
    );
    expect(JSON.stringify(looks)).not.toContain('Percobaan');
    expect(looks.every(({ reference }) => reference === business.reference)).toBe(true);
  });

  it('is for who is signed in, and a case of another is none', async () => {
    expect(codeOf(await request(world.url).get('/api/v1/me/data'))).toBe('401 NOT_SIGNED_IN');
    const note = { kind: 'correct', caseId: statement.caseId, fields: ['name'], note: 'Nama saya salah tulis.' };
    expect(codeOf(await rini.agent.post('/api/v1/me/data-requests').send(note))).toBe('404 CASE_NOT_FOUND');
    await rini.agent.get(`/data-saya/berkas/${statement.caseId}`).set('accept', 'text/html').expect(404);
    const own = await siti.agent.get(`/data-saya/berkas/${statement.caseId}`).expect(200);
    expect(own.text).toContain(nik);
  });

  it('another device is signed out from here', async () => {
    const elsewhere = new CitizenPerson(world.url, rini.phone);
    await elsewhere.signIn();
    const { body } = await rini.agent.get('/api/v1/me/sessions').expect(200);
    expect((body as { data: object[] }).data).toHaveLength(2);
    await rini.agent.delete('/api/v1/me/sessions/others').expect(204);
    expect(codeOf(await elsewhere.agent.get('/api/v1/me/data'))).toBe('401 NOT_SIGNED_IN');
    expect(codeOf(await rini.agent.delete('/api/v1/me/sessions/none'))).toBe('404 SESSION_NOT_FOUND');
  });
});

describe('another phone number', () => {
  it('is proved with a code sent to it; the old one is told, and nobody takes that of another', async () => {
    const [old, fresh] = ['081200017003', '081200017004'];
    const person = new CitizenPerson(world.url, old);
    await person.signIn();
    const take = async (phone: string, code?: string): Promise<request.Response> => {
      await person.agent.post('/api/v1/me/phone/code').send({ phone }).expect(202);
      const sent = (await outbox(world.url)).find(({ recipient }) => recipient === `+62${phone.slice(1)}`);
      return person.agent.put('/api/v1/me/phone').send({ phone, code: code ?? /\d{6}/.exec(sent?.body ?? '')?.[0] });
    };
    expect(codeOf(await take(fresh, '000000'))).toBe('422 CODE_WRONG');
    expect(codeOf(await take(siti.phone))).toBe('409 PHONE_TAKEN');
    expect((await take(fresh)).status).toBe(204);
    expect((await ownData(person)).phone).toBe('+6281200017004');
    const told = (await outbox(world.url)).find(({ key }) => key.startsWith('phone-changed:'));
    expect(told?.recipient).toBe('+6281200017003');
    expect(told?.body).not.toMatch(/\d{5}/);
    expect((await entriesOf('phone-changed')).at(-1)?.details).toEqual({});
  });
});

describe('asking for a correction', () => {
  const ask = (body: object): Promise<request.Response> =>
    Promise.resolve(siti.agent.post('/api/v1/me/data-requests').send(body));
  const seenBy = async (who: OfficerPerson): Promise<readonly SeenDataRequest[]> =>
    ((await who.agent.get('/api/v1/data-requests').expect(200)).body as { data: SeenDataRequest[] }).data;
  const wish = () => ({
    kind: 'correct',
    caseId: statement.caseId,
    fields: ['name'],
    note: 'Nama saya kurang satu huruf, seharusnya Sitti.',
  });

  it('says what and why, has 72 hours, and is asked once at a time', async () => {
    expect(codeOf(await ask({ ...wish(), note: 'salah' }))).toBe('422 DATA_INVALID');
    expect(codeOf(await ask({ ...wish(), fields: ['completeness'] }))).toBe('422 DATA_INVALID');
    expect((await ask(wish())).status).toBe(201);
    expect(codeOf(await ask(wish()))).toBe('409 DATA_REQUEST_OPEN');
    const [own] = (await ownData(siti)).requests;
    expect(own).toMatchObject({ kind: 'correct', state: 'open', fields: ['Nama lengkap'] });
    expect(Math.round((Date.parse(own?.dueAt ?? '') - Date.parse(own?.askedAt ?? '')) / 3_600_000)).toBe(72);
    const { rows } = await owner.query<{ note: string }>('SELECT note FROM data_request');
    expect(JSON.stringify(rows)).not.toContain('Sitti');
  });

  it('goes to the head of the agency, with what time is left; late is said', async () => {
    const head = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'dinsos', 'head'));
    const camat = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'kec-batu', 'camat'));
    expect(codeOf(await officer.agent.get('/api/v1/data-requests'))).toBe('404 NOT_FOUND');
    expect(await seenBy(camat)).toEqual([]);
    const [seen] = await seenBy(head);
    expect(seen).toMatchObject({ reference: statement.reference, hoursLeft: 71, note: wish().note });
    const answer = (who: OfficerPerson, body: object): Promise<request.Response> =>
      Promise.resolve(who.agent.post(`/api/v1/data-requests/${seen?.id ?? ''}/answer`).send(body));
    const yes = { state: 'accepted', reason: 'Kelurahan mengembalikan isian nama kepada Anda.' };
    expect(codeOf(await answer(camat, yes))).toBe('404 DATA_REQUEST_NOT_FOUND');
    expect(codeOf(await answer(head, { ...yes, reason: 'ya' }))).toBe('422 REASON_MISSING');
    await owner.query(`UPDATE data_request SET due_at = clock_timestamp() - interval '150 minutes'`);
    expect((await seenBy(head))[0]?.hoursLeft).toBe(-3);
    expect((await answer(head, yes)).status).toBe(204);
    expect(codeOf(await answer(head, yes))).toBe('409 DATA_REQUEST_ANSWERED');
    expect((await ownData(siti)).requests[0]).toMatchObject({ state: 'accepted', answer: yes.reason });
    expect((await entriesOf('data-request-decided')).at(-1)).toMatchObject({
      actor: 'officer:dinsos-head',
      details: { kind: 'correct', late: true },
    });
    const told = (await outbox(world.url)).find(({ key }) => key === `data-request:${seen?.id ?? ''}`);
    expect(told?.recipient).toBe('+6281200017001');
    expect(told?.body).not.toMatch(/BTU-|Siti|nama/i);
  });
});

describe('asking to be erased', () => {
  const erase = (who: CitizenPerson): Promise<request.Response> =>
    Promise.resolve(who.agent.post('/api/v1/me/data-requests').send({ kind: 'erase' }));

  it('is refused at once where the archive law keeps a case; what was not sent is gone', async () => {
    await siti.agent.post('/api/v1/drafts').send({ serviceId: keptForNoYear }).expect(201);
    const refused = await erase(siti);
    expect(refused.status).toBe(201);
    expect(refused.body).toMatchObject({ state: 'refused' });
    expect((refused.body as { answer: string }).answer).toContain(`${statement.reference} masih diproses`);
    expect((await ownData(siti)).drafts).toEqual([]);
    expect((await entriesOf('drafts-erased')).at(-1)?.details).toEqual({ count: 1 });
  });

  it('is done by who runs the system where the law allows it: values are gone, the case and its chain stay', async () => {
    await rini.agent.post(`/api/v1/my-cases/${business.caseId}/withdraw`).expect(200);
    await rini.agent.post('/api/v1/drafts').send({ serviceId: 'sktm' }).expect(201);
    expect((await rini.agent.delete('/api/v1/me/drafts').expect(200)).body).toEqual({ erased: 1 });
    const asked = await erase(rini);
    expect(asked.body).toMatchObject({ state: 'open' });
    const id = (asked.body as { id: string }).id;
    const heads = await owner.query<{ head: string }>('SELECT head FROM case_instance WHERE id = $1', [
      business.caseId,
    ]);
    const yes = { state: 'accepted', reason: 'Masa simpan sudah berakhir, data dihapus.' };
    await operator.agent.post(`/api/v1/data-requests/${id}/answer`).send(yes).expect(204);
    expect(codeOf(await rini.agent.get('/api/v1/me/data'))).toBe('401 NOT_SIGNED_IN');
    const { rows } = await owner.query<{ gone: boolean; hashes: string }>(
      `SELECT k.wrapped IS NULL AS gone, (SELECT count(*) FROM subject_index x WHERE x.subject_id = k.subject_id) AS hashes
         FROM subject_key k JOIN case_instance c ON c.applicant_id = k.subject_id WHERE c.id = $1`,
      [business.caseId],
    );
    expect(rows).toEqual([{ gone: true, hashes: '0' }]);
    const after = await owner.query('SELECT head FROM case_instance WHERE id = $1', [business.caseId]);
    expect(after.rows).toEqual(heads.rows);
    expect((await entriesOf('data-erased')).at(-1)).toMatchObject({ actor: 'officer:diskominfo-operator' });
  });

  it('whoever has the number then begins anew, with nothing', async () => {
    const again = new CitizenPerson(world.url, rini.phone);
    await again.signIn();
    expect(await ownData(again)).toMatchObject({ cases: [], drafts: [], looks: [], requests: [] });
  });

  it('an officer reads that it is erased, also when they ask for the number', async () => {
    const seen = await seller.agent.get(`/api/v1/cases/${business.caseId}`).expect(200);
    const rows = rowsOf((seen.body as { answers: { rows: AnswerRow[] }[] }).answers);
    expect(new Set(rows.map(({ text }) => text))).toEqual(new Set(['Sudah dihapus']));
    await owner.query('DELETE FROM guess');
    const asked = await seller.agent.post(`/api/v1/cases/${business.caseId}/reveal`).send(why).expect(200);
    expect((asked.body as RevealedView).values).toEqual([{ field: 'nik', text: 'Sudah dihapus', erased: true }]);
  });

  it('a case that came meanwhile keeps its data: the answer is asked of the law once more', async () => {
    const person = new CitizenPerson(world.url, '081200017005');
    await person.signIn();
    const { id } = (await erase(person)).body as { id: string };
    await person.apply(keptForNoYear, businessAnswers);
    const seen = ((await operator.agent.get('/api/v1/data-requests')).body as { data: SeenDataRequest[] }).data;
    expect(seen.find((one) => one.id === id)?.hindrance).toContain('masih diproses');
    const yes = { state: 'accepted', reason: 'Masa simpan sudah berakhir.' };
    expect(codeOf(await operator.agent.post(`/api/v1/data-requests/${id}/answer`).send(yes))).toBe('409 ERASURE_KEPT');
  });
});

it('a service that leaves as a file is written down with who took it', async () => {
  const designer = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'diskominfo', 'designer'));
  const { rows } = await owner.query<{ hash: string }>(`SELECT hash FROM service_version WHERE service_id = 'sktm'`);
  const path = `/api/v1/studio/services/sktm/versions/${rows[0]?.hash ?? ''}/export`;
  await designer.agent.get(path).expect(200);
  expect((await entriesOf('service-exported')).at(-1)).toMatchObject({
    outcome: 'done',
    details: { hash: rows[0]?.hash },
  });
});
