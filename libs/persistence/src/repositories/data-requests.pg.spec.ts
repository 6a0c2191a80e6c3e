import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { DataRequest } from '@alur/application';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { caseReading } from '../engine/case-reading.js';
import type { Vault } from '../vault/vault.js';
import type { Sight } from '../wall/sight.js';
import { looks } from './audit-trail.js';
import { dataRequests } from './data-requests.js';

let database: TestDatabase;
let owner: DataSource;
let gateway: DataSource;
const sight = new AsyncLocalStorage<Sight>();
const siti = randomUUID();
const budi = randomUUID();

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await createDataSource(database.url, 2).initialize();
  const wall = { role: 'alur_gateway', sight: () => sight.getStore() } as const;
  gateway = await createDataSource(database.url, 2, { wall }).initialize();
  await owner.query("INSERT INTO citizen (id, sealed) VALUES ($1, ''), ($2, '')", [siti, budi]);
});
afterAll(async () => {
  await owner.destroy();
  await gateway.destroy();
  await database.drop();
});

const about = () => ({ caseId: randomUUID(), reference: 'BTU-0001', versionHash: 'v' });
const correction = { kind: 'correct', fields: ['name'], agency: 'dinsos', hours: 72 } as const;
const as = <T>(who: Sight, work: () => Promise<T>): Promise<T> => sight.run(who, work);
const asked = (citizenId: string, more: object = {}): Promise<DataRequest | undefined> =>
  as({ citizen: citizenId }, () =>
    dataRequests(gateway, () => undefined).ask({ citizenId, ...correction, about: about(), ...more }),
  );

it('has its own clock, counted by the database in elapsed hours, and its entry in the audit', async () => {
  const request = await asked(siti, { sealedNote: 'sealed' });
  expect(Date.parse(request?.dueAt ?? '') - Date.parse(request?.askedAt ?? '')).toBeLessThan(72 * 3_600_000 + 1_000);
  expect(Date.parse(request?.dueAt ?? '') - Date.parse(request?.askedAt ?? '')).toBeGreaterThan(72 * 3_600_000 - 1_000);
  const entries = await owner.query<{ actor: string; details: object }[]>(
    `SELECT actor, details FROM audit_event WHERE action = 'data-requested' AND subject_id = $1`,
    [siti],
  );
  expect(entries).toEqual([
    { actor: `citizen:${siti}`, details: { kind: 'correct', state: 'open', request: request?.id } },
  ]);
});

it('is asked once at a time, and again once it is answered', async () => {
  const same = about();
  const first = await asked(budi, { about: same });
  expect(await asked(budi, { about: same })).toBeUndefined();
  const port = dataRequests(gateway, () => undefined);
  const decided = await as({ leads: ['dinsos'] }, () =>
    port.decide({ id: first?.id ?? '', state: 'refused', by: 'officer:o', answer: 'Sudah benar.' }),
  );
  expect(decided).toMatchObject({ state: 'refused', decidedBy: 'officer:o', answer: 'Sudah benar.' });
  const again = { id: first?.id ?? '', state: 'accepted', by: 'officer:p', answer: 'x' } as const;
  expect(await as({ leads: ['dinsos'] }, () => port.decide(again))).toBeUndefined();
  expect((await asked(budi, { about: same }))?.state).toBe('open');
});

it('what a rule of the city refuses is answered with the asking', async () => {
  const request = await asked(siti, { kind: 'erase', about: undefined, agency: undefined, refusal: 'Disimpan.' });
  expect(request).toMatchObject({ state: 'refused', decidedBy: 'city', answer: 'Disimpan.' });
});

it('is shown to who asked, to the head of its agency and to who runs the system; so is the number that is told', async () => {
  const port = dataRequests(gateway, () => undefined);
  const whose = async (who: Sight): Promise<string> => {
    const seen = await as(who, () => port.listInSight(50));
    return [...new Set(seen.map(({ citizenId }) => (citizenId === siti ? 'siti' : 'budi')))].sort().join(' ');
  };
  const erase = { kind: 'erase', about: undefined, agency: undefined, sealedNote: 'n' };
  await asked(siti, erase);
  expect(await whose({ citizen: budi })).toBe('budi');
  expect(await whose({ leads: ['dinsos'] })).toBe('budi siti');
  expect(await whose({ leads: ['kel-sisir'] })).toBe('');
  expect(await whose({ operates: true })).toBe('budi siti');
  expect(await whose({})).toBe('');
  const numbers = (who: Sight): Promise<unknown[]> => as(who, () => gateway.query('SELECT id FROM citizen'));
  expect(await numbers({ operates: true })).toHaveLength(2);
  expect(await numbers({ leads: ['kel-sisir'] })).toHaveLength(0);
});

it('the most urgent stand first; what somebody wrote is forgotten with them', async () => {
  const port = dataRequests(owner, () => undefined);
  const states = (await port.listInSight(50)).map(({ state }) => state);
  expect(states).toEqual([...states].sort((a, b) => Number(a !== 'open') - Number(b !== 'open')));
  await as({ operates: true }, () => dataRequests(gateway, () => undefined).forgetNotes(siti));
  expect((await port.listOf(siti)).map(({ sealedNote }) => sealedNote)).toEqual(
    expect.not.arrayContaining([expect.any(String)]),
  );
});

it('who looked at a case or a file is told, and not who was refused', async () => {
  const [caseId, fileId] = [randomUUID(), randomUUID()];
  const entry = `INSERT INTO audit_event (actor, action, subject_kind, subject_id, outcome, details) VALUES ($1, $2, $3, $4, $5, $6)`;
  await owner.query(entry, ['officer:a', 'case-read', 'case', caseId, 'done', { task: '1' }]);
  await owner.query(entry, ['officer:b', 'case-searched', 'case', caseId, 'refused', {}]);
  await owner.query(entry, ['officer:c', 'file-read', 'file', fileId, 'done', { case: caseId }]);
  await owner.query(entry, ['officer:d', 'case-read', 'case', randomUUID(), 'done', {}]);
  const seen = await looks(gateway).list({ citizenId: caseId, caseIds: [caseId], fileIds: [fileId] }, 10);
  expect(seen.map(({ actor, caseId: of }) => [actor, of])).toEqual([
    ['officer:c', caseId],
    ['officer:a', caseId],
  ]);
});

it('the law is asked about every case of somebody, also where lists end at a hundred', async () => {
  const applicant = randomUUID();
  await owner.query(
    `INSERT INTO case_instance (id, reference, service_id, version_hash, applicant_id, created_at, revision, state, head)
     SELECT gen_random_uuid(), 'BTU-MANY-' || n, 's', 'v', $1, now() - n * interval '1 day', 1, '{}', ''
       FROM generate_series(1, 101) n`,
    [applicant],
  );
  const pool = new Pool({ connectionString: database.url, max: 1 });
  const reading = caseReading(pool, {} as Vault);
  const [listed, every] = [await reading.listOfApplicant(applicant), await reading.everyCaseOf(applicant)];
  await pool.end();
  expect([listed.length, every.length]).toEqual([100, 101]);
});
