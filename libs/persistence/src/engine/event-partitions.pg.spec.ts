import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Pool } from 'pg';
import { eventPartitions } from './event-partitions.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 3 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const partitionOf = async (at: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ name: string }>(
    `INSERT INTO case_event (case_id, revision, at, actor, command_key, events, prev_hash, hash)
     VALUES (gen_random_uuid(), 1, $1, 'test', 'k', '[]', '\\x00', '\\x00') RETURNING tableoid::regclass::text AS name`,
    [at],
  );
  return rows[0]?.name;
};

it('makes the months that are missing, once, also when two workers look at the same moment', async () => {
  const partitions = eventPartitions(pool);
  expect(await partitions.createAhead(3)).toEqual([]);
  // The first migration made tables up to March 2029.
  const months = 40;
  const made = await Promise.all(Array.from({ length: 3 }, () => eventPartitions(pool).createAhead(months)));
  const names = made.flat();
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
  await partitions.createAhead(months);
  expect(await partitions.createAhead(months)).toEqual([]);
  expect(await partitionOf('2029-12-31T23:59:59Z')).toBe('case_event_2029_12');
  expect(await partitionOf('2030-01-01T00:00:00Z')).toBe('case_event_2030_01');
});

it.each(['case_event', 'case_event_2026_11', 'case_event_2031_01'])(
  'lets nobody change what lies in %s',
  async (table) => {
    await eventPartitions(pool).createAhead(52);
    await partitionOf('2026-11-02T00:00:00Z');
    await partitionOf('2031-01-02T00:00:00Z');
    for (const statement of [`UPDATE ${table} SET actor = 'nobody'`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
      await expect(pool.query(statement)).rejects.toThrow('append only');
  },
);
