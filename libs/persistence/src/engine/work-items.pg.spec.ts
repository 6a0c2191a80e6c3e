import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Pool } from 'pg';
import { workItems } from './work-items.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

it('what a queue carries is published, what is due by the clock or moves only the case is taken from here', async () => {
  const items = workItems(pool);
  for (const kind of ['handoff', 'letter', 'message', 'rounds', 'timer'])
    await pool.query(
      `INSERT INTO work_item (case_id, key, kind, payload, run_at)
       VALUES ($1, $2, $2, '{}', clock_timestamp() - interval '1 minute')`,
      [randomUUID(), kind],
    );
  const keys = (found: readonly { readonly key: string }[]): readonly string[] => found.map(({ key }) => key).sort();
  expect(keys(await items.takeUnpublished(10))).toEqual(['handoff', 'letter', 'message']);
  expect(keys(await items.claimDueTimers(10))).toEqual(['rounds', 'timer']);
  expect(await items.claimDueTimers(10)).toEqual([]);
});
