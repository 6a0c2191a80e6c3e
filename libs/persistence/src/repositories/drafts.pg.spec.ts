import { randomUUID } from 'node:crypto';
import type { Drafts } from '@alur/application';
import { draftDays } from '@alur/application';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase, testRing } from '@alur/testing';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { subjectVault } from '../vault/vault.js';
import { drafts } from './drafts.js';

let database: TestDatabase;
let source: DataSource;
let pool: Pool;
let kept: Drafts;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url, 2).initialize();
  pool = new Pool({ connectionString: database.url, max: 2 });
  kept = drafts(source, subjectVault(testRing, pool));
});
afterAll(async () => {
  await pool.end();
  await source.destroy();
  await database.drop();
});

/** A draft with a photograph, last touched so many days ago. */
async function draftOf(days: number): Promise<string> {
  const id = randomUUID();
  await kept.create({ id, serviceId: 'sktm', versionHash: 'v', citizenId: randomUUID() });
  await source.query(`UPDATE draft SET updated_at = clock_timestamp() - $2 * interval '1 day' WHERE id = $1`, [
    id,
    days,
  ]);
  await source.query(
    `INSERT INTO stored_file (id, case_id, subject_id, field, sealed, media_type, bytes, sha256, uploaded_by)
     VALUES ($1, $2, $1, 'photo', 'x', 'image/jpeg', 1, 'x', 'citizen')`,
    [randomUUID(), id],
  );
  return id;
}

const filesOf = async (id: string): Promise<number> =>
  (await source.query<unknown[]>('SELECT 1 FROM stored_file WHERE case_id = $1', [id])).length;

it('a draft nobody went on with is thrown away with its files, a younger one is kept', async () => {
  const old = await draftOf(draftDays + 1);
  const young = await draftOf(draftDays - 1);
  expect(await kept.discardForgotten()).toBe(1);
  expect(await kept.find(old)).toBeUndefined();
  expect(await filesOf(old)).toBe(0);
  expect(await kept.find(young)).toBeDefined();
  expect(await filesOf(young)).toBe(1);
});

it('one that its writer throws away takes its files along, and one that was sent takes none', async () => {
  const [own, sent] = [await draftOf(0), await draftOf(0)];
  await kept.markSubmitted(sent);
  await kept.discard(own);
  await kept.discard(sent);
  expect([await kept.find(own), await filesOf(own)]).toEqual([undefined, 0]);
  expect([(await kept.find(sent))?.id, await filesOf(sent)]).toEqual([sent, 1]);
});

it('what was sent stays, however old', async () => {
  const sent = await draftOf(draftDays * 4);
  await kept.markSubmitted(sent);
  expect(await kept.discardForgotten()).toBe(0);
  expect(await filesOf(sent)).toBe(1);
});
