import type { AuditFinding } from '@alur/application';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Client } from 'pg';
import { auditProof, checkpoints } from './checkpoints.js';
import { tamperCity } from './fixtures/tamper-run.js';

let database: TestDatabase;
let client: Client;

beforeEach(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

const workers = () => checkpoints(database.url, { role: 'alur_worker' });
const record = (actor: string, by: Client = client): Promise<unknown> =>
  by.query(`INSERT INTO audit_event (actor, action, outcome) VALUES ($1, 'case-read', 'done')`, [actor]);

async function findings(role: string): Promise<readonly AuditFinding[]> {
  const found: AuditFinding[] = [];
  await auditProof(`${database.url}?options=-c%20role%3D${role}`).verify(new Map(), (finding) => found.push(finding));
  return found;
}

it('of many workers one takes the checkpoint of a minute', async () => {
  await record('officer:a');
  const taken = await Promise.all(Array.from({ length: 4 }, () => workers().take()));
  expect(taken.filter(Boolean)).toMatchObject([{ number: 1, cases: 0, entries: 1 }]);
  expect(await workers().take()).toBeUndefined();
  expect(await workers().take('asked')).toMatchObject({ number: 2, entries: 0 });
});

it('a row of a transaction that was under way is not missed', async () => {
  const other = new Client({ connectionString: database.url });
  await other.connect();
  await other.query('BEGIN');
  await record('officer:slow', other);
  await record('officer:quick');
  expect(await workers().take('asked')).toMatchObject({ entries: 1 });
  await other.query('COMMIT');
  await other.end();
  // As if the minute were over.
  await client.query(`BEGIN; SET LOCAL session_replication_role = replica;
    UPDATE audit_checkpoint SET at = at - interval '1 minute'; COMMIT`);
  expect(await workers().take()).toMatchObject({ number: 2, entries: 1 });
});

it('the first one covers a city that was there before, and an auditor finds everything whole', async () => {
  await tamperCity(client, 1);
  await client.query(
    `BEGIN; SET LOCAL session_replication_role = replica; TRUNCATE audit_leaf, audit_checkpoint; COMMIT`,
  );
  expect(await workers().take()).toMatchObject({ number: 1, cases: 12, entries: 36 });
  expect(await findings('alur_auditor')).toEqual([]);
  await expect(findings('alur_gateway')).rejects.toThrow('permission denied');
});

it.each(['audit_checkpoint', 'audit_leaf'])('nobody changes %s', async (table) => {
  await record('officer:a');
  await workers().take();
  for (const statement of [
    `UPDATE ${table} SET ${table === 'audit_leaf' ? 'revision = 1' : 'cases = 1'}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
  ])
    await expect(client.query(statement)).rejects.toThrow(`${table} is append only`);
});
