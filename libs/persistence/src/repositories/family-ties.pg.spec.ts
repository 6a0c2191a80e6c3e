import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import type { FamilyTies } from '@alur/application';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { caseReading } from '../engine/case-reading.js';
import { CallersPool } from '../wall/callers-pool.js';
import { behind } from '../wall/wall.js';
import type { Vault } from '../vault/vault.js';
import type { Sight } from '../wall/sight.js';
import { familyTies } from './family-ties.js';

let database: TestDatabase;
let owner: DataSource;
let gateway: DataSource;
let pool: CallersPool;
let ties: FamilyTies;
const sight = new AsyncLocalStorage<Sight>();
const card = { kind: 'family-card', value: '3579021708909901' } as const;
const nik = { kind: 'nik', value: '3579025708909902' } as const;
const office = { agency: 'kel-sisir', role: 'service' };
const hadi: Sight = { officer: 'hadi', offices: [office] };

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await createDataSource(database.url, 1).initialize();
  gateway = await createDataSource(database.url, 2, {
    wall: { role: 'alur_gateway', sight: () => sight.getStore() },
  }).initialize();
  const wall = behind({ role: 'alur_gateway', sight: () => sight.getStore() });
  pool = new CallersPool({ connectionString: database.url, max: 1, ...wall });
  ties = familyTies(gateway, {
    digestsOf: (purpose, value) => Promise.resolve([{ keyId: 'k', digest: digestOf(purpose, value) }]),
  });
});
afterAll(async () => {
  await pool.end();
  await gateway.destroy();
  await owner.destroy();
  await database.drop();
});

const digestOf = (purpose: string, value: string): string =>
  createHash('sha256').update(`${purpose}${value}`).digest('hex');

/** Sent by somebody new, in the queue of the office. */
async function caseWith(...numbers: readonly (typeof card | typeof nik)[]): Promise<string> {
  const [id, citizen] = [randomUUID(), randomUUID()];
  for (const { kind, value } of numbers)
    await owner.query(
      `INSERT INTO subject_index (owner_id, section, kind, digest, key_id, subject_id, sealed)
       VALUES ($1, 'application', $2, decode($3, 'hex'), 'k', $4, '')`,
      [id, kind, digestOf(kind, value), citizen],
    );
  await owner.query(
    `INSERT INTO user_task (case_id, key, agency, role, scope, element_id, title, reference, service_id, opened_at)
     VALUES ($1, 'k', $2, $3, '', 'e', 't', 'r', 's', now())`,
    [id, office.agency, office.role],
  );
  return id;
}
/** A task has nothing sealed. */
const noVault = {} as Vault;

/** As the use cases ask, with the task they read. */
const isOwn = async (caseId: string): Promise<boolean> =>
  (await caseReading(pool, noVault).findTask(caseId, 'k', 'hadi'))?.sharesFamily === true;
const asHadi = <T>(work: () => Promise<T>): Promise<T> => sight.run(hadi, work);

it('a case shares a family with an officer by the card or by the number of one person, and with nobody before they said so', async () => {
  const [byCard, byNik, stranger] = [await caseWith(card), await caseWith(nik), await caseWith()];
  expect(await asHadi(() => ties.hasDeclared('hadi'))).toBe(false);
  expect(await asHadi(() => isOwn(byCard))).toBe(false);
  await asHadi(() => ties.declare('hadi', [card, nik]));
  expect(await asHadi(() => ties.hasDeclared('hadi'))).toBe(true);
  const page = await asHadi(() => caseReading(pool, noVault).queuePage([office], { officerId: 'hadi', limit: 50 }));
  const own = page.rows.filter(({ sharesFamily }) => sharesFamily).map(({ caseId }) => caseId);
  expect(own.sort()).toEqual([byCard, byNik].sort());
  expect(await asHadi(() => isOwn(stranger))).toBe(false);
});

it('what they say later takes the place of what they said', async () => {
  const byCard = await caseWith(card);
  await asHadi(() => ties.declare('hadi', [nik]));
  expect(await asHadi(() => isOwn(byCard))).toBe(false);
});

it('nobody reads or writes the ties of another, and no number stands in the tables', async () => {
  await asHadi(() => ties.declare('hadi', [card]));
  const wulan: Sight = { officer: 'wulan', offices: [{ agency: 'dinsos', role: 'verifier' }] };
  const rows = (as: Sight, table: string): Promise<unknown[]> =>
    sight.run(as, () => gateway.query<unknown[]>(`SELECT * FROM ${table}`));
  expect(await rows(wulan, 'officer_family')).toEqual([]);
  await expect(sight.run(wulan, () => ties.declare('hadi', [nik]))).rejects.toThrow('row-level security');
  const all = JSON.stringify(await owner.query('SELECT * FROM officer_family'));
  expect(all).not.toMatch(/357902\d{10}/);
});
