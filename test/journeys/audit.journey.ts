// Who looked and who came in: written down with what they did, or it does not happen.
import type { City } from '@alur/city';
import { Client } from 'pg';
import { accountOf, holderOf, openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { answerByLink, linkFor } from '../support/neighbours.js';
import type { Submitted } from '../support/people.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

const phone = '081200013001';
let world: CityUnderTest;
let city: City;
let reader: Client;
let filed: Submitted;
let officer: OfficerPerson;

interface Entry {
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly outcome: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly request_id: string | null;
}

beforeAll(async () => {
  city = await openBatu();
  world = await startCity();
  reader = new Client({ connectionString: world.database.url });
  await reader.connect();
  const citizen = new CitizenPerson(world.url, phone);
  await citizen.signIn();
  filed = await citizen.apply('surat-ket-usaha', businessAnswers);
  officer = await OfficerPerson.signIn(world.url, account());
}, 60_000);
afterAll(async () => {
  await reader.end();
  await world.stop();
});

const account = (): { nip: string; password: string } => accountOf(city, world.setup, sisir.office, 'service');

/** What was written while something was done. */
async function written(work: () => Promise<unknown>): Promise<readonly Entry[]> {
  const { rows } = await reader.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  await work();
  const entries = await reader.query<Entry>(
    `SELECT actor, action, subject_kind || ':' || subject_id AS subject, outcome, details, request_id
       FROM audit_event WHERE at > $1 ORDER BY at`,
    [rows[0]?.now],
  );
  return entries.rows;
}

const brief = (entries: readonly Entry[]): readonly string[] =>
  entries.map(({ action, subject, outcome }) => [action, subject ?? '-', outcome].join(' '));

it('publishing at start is written down', async () => {
  const { rows } = await reader.query<Entry>(`SELECT * FROM audit_event WHERE action = 'version-published'`);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ actor: 'operator', subject_kind: 'service' });
});

it('a citizen comes in, is refused with a wrong code, and leaves', async () => {
  const person = new CitizenPerson(world.url, phone);
  const entries = await written(async () => {
    await person.signIn();
    await person.agent.delete('/api/v1/auth/citizen/session').expect(204);
    await person.agent.post('/api/v1/auth/citizen/code').send({ phone }).expect(202);
    await person.agent.post('/api/v1/auth/citizen/session').send({ phone, code: '000000' }).expect(422);
  });
  expect(entries.map(({ action, actor }) => [action, actor.split(':')[0]])).toEqual([
    ['signed-in', 'citizen'],
    ['signed-out', 'citizen'],
    ['sign-in-refused', 'anybody'],
  ]);
  expect(new Set(entries.map(({ subject }) => subject)).size).toBe(1);
  expect(entries.map(({ request_id }) => request_id?.length)).toEqual([36, 36, 36]);
  expect(JSON.stringify(entries)).not.toContain(phone.slice(1));
});

it('an officer comes in, is refused, and leaves; what was typed is kept nowhere', async () => {
  const entries = await written(async () => {
    const person = await OfficerPerson.signIn(world.url, account());
    await person.agent.delete('/api/v1/auth/session').expect(204);
    const wrong = await person.agent.post('/api/v1/auth/officer/session').send({ ...account(), password: 'tebakan' });
    expect(wrong.status).toBe(401);
    const nobody = { nip: '199912312020011001', password: 'tebakan' };
    await person.agent.post('/api/v1/auth/officer/session').send(nobody).expect(401);
  });
  expect(entries.map(({ action }) => action)).toEqual([
    'signed-in',
    'signed-out',
    'sign-in-refused',
    'sign-in-refused',
  ]);
  expect(entries.map(({ subject }) => subject?.split(':')[0])).toEqual(['officer', 'officer', 'officer', undefined]);
  expect(JSON.stringify(entries)).not.toMatch(/tebakan|199912312020011001/);
});

it('reading a task, a case and a file, and searching, are written down, also when nothing may be seen', async () => {
  const item = await eventually('the case in the queue', () => officer.findTask(filed.reference));
  const elsewhere = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'desa-punten', 'service'));
  const entries = await written(async () => {
    const detail = await officer.task(item.id);
    const photo = detail.case.answers.flatMap(({ rows }) => rows).find(({ file }) => file)?.file;
    await officer.agent.get(photo?.url ?? '').expect(200);
    await officer.agent.get(`/api/v1/cases/${filed.caseId}`).expect(200);
    await officer.agent.get(`/api/v1/cases?reference=${filed.reference}`).expect(200);
    await elsewhere.agent.get(`/api/v1/cases?reference=${filed.reference}`).expect(404);
    await elsewhere.agent.get('/api/v1/cases?reference=BTU-0000-0000-0').expect(404);
    await elsewhere.agent.get(photo?.url ?? '').expect(404);
  });
  const subject = `case:${filed.caseId}`;
  expect(brief(entries).map((line) => line.replace(/file:\S+/, 'file'))).toEqual([
    `case-read ${subject} done`,
    'file-read file done',
    `case-read ${subject} done`,
    `case-searched ${subject} done`,
    `case-searched ${subject} refused`,
    'case-searched - refused',
    'file-read file refused',
  ]);
  expect(new Set(entries.map(({ actor }) => actor)).size).toBe(2);
  expect(entries.slice(-2).map(({ details }) => details)).toEqual([
    { code: 'CASE_NOT_FOUND' },
    { code: 'FILE_NOT_FOUND' },
  ]);
});

it('a one-time link is written down once it is used', async () => {
  const citizen = new CitizenPerson(world.url, '081200013002');
  await citizen.signIn();
  const { reference, caseId } = await citizen.apply('sktm', sktmAnswers(sisir));
  const rt = holderOf(city, sisir.office, 'rt', '007/003');
  const token = await linkFor(world.url, rt.phone ?? '', reference);
  const entries = await written(() => answerByLink(world.url, token, { rt_answer: 'known' }));
  expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
    ['link-used', `officer:${rt.id}`],
    ['signed-in', `officer:${rt.id}`],
    ['case-read', `officer:${rt.id}`],
  ]);
  expect(entries[0]?.subject).toContain(caseId);
});

it('nothing is shown and nobody comes in while the audit cannot be written', async () => {
  const item = await eventually('the case in the queue', () => officer.findTask(filed.reference));
  await reader.query('ALTER TABLE audit_event RENAME TO audit_event_away');
  try {
    const read = await officer.agent.get(`/api/v1/tasks/${item.id}`);
    expect(read.status).toBe(500);
    expect(JSON.stringify(read.body)).not.toContain('Fiktif');
    expect((await officer.agent.get(`/api/v1/cases?reference=${filed.reference}`)).status).toBe(500);
    const person = new OfficerPerson(world.url);
    const refused = await person.agent.post('/api/v1/auth/officer/session').send(account());
    expect([refused.status, refused.headers['set-cookie']]).toEqual([500, undefined]);
  } finally {
    await reader.query('ALTER TABLE audit_event_away RENAME TO audit_event');
  }
  await officer.agent.get(`/api/v1/tasks/${item.id}`).expect(200);
});
