// A plan is made when a statement is first used, often in an empty city, and kept while the city fills. What is named by its key
// must not cost what lies beside it.
import { randomUUID } from 'node:crypto';
import type { Wall } from '@alur/persistence';
import {
  caseReading,
  citizens,
  fileRegister,
  openPool,
  pgEngineStore,
  subjectVault,
  workItems,
} from '@alur/persistence';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase, testRing } from '@alur/testing';
import type { Pool, QueryConfig } from 'pg';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';

let database: TestDatabase;
const pools: Pool[] = [];
const beside = 3_000;
const emptied = 'TRUNCATE case_instance, command_inbox, work_item';
const tables = ['case_instance', 'command_inbox', 'work_item'];
const fail = (error: Error): void => {
  throw error;
};

beforeAll(async () => {
  database = await createTestDatabase();
  // Nobody analyzes afterwards: every plan stays what it was. Later this would itself have all plans made anew.
  await asAdmin(async (client) => {
    for (const table of tables) await client.query(`ALTER TABLE ${table} SET (autovacuum_enabled = off)`);
  });
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
  await database.drop();
});

/** One connection, so that what was planned first is used again. */
const poolFor = (use: 'reading' | 'lanes', wall: Wall = {}): Pool => {
  const pool = openPool(database.url, use, fail, wall);
  pool.options.max = 1;
  pools.push(pool);
  return pool;
};

const asAdmin = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const fill = (): Promise<unknown> =>
  asAdmin(async (client) => {
    await client.query(
      `INSERT INTO work_item (case_id, key, kind, payload, run_at)
       SELECT gen_random_uuid(), 'beside', 'message', '{}', clock_timestamp() - interval '1 minute' FROM generate_series(1, $1)`,
      [beside],
    );
    await client.query(
      `INSERT INTO command_inbox (case_id, key, request_hash, answer, at)
       SELECT gen_random_uuid(), 'beside', '', '{}', clock_timestamp() FROM generate_series(1, $1)`,
      [beside],
    );
  });

/** Rows read so far, from tables and indexes. A connection tells what it read about once a second, unless it is asked to. */
const rowsRead = async (): Promise<number> => {
  for (const pool of pools.splice(0)) {
    await pool.query('SELECT pg_stat_force_next_flush()');
    await pool.end();
  }
  return asAdmin(async (client) => {
    const { rows } = await client.query<{ read: string }>(
      `SELECT (SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE relname = ANY ($1))
            + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = ANY ($1)) AS read`,
      [tables],
    );
    return Number(rows[0]?.read);
  });
};

it.each([
  ['that nobody analyzed', 'SELECT'],
  ['that was analyzed', 'ANALYZE'],
])(
  'loading, and claiming what is named or due, cost the same in an empty city %s and in a full one',
  async (_, first) => {
    await asAdmin(async (client) => client.query(`${emptied}; ${first}`));
    const store = pgEngineStore({
      pool: poolFor('lanes'),
      vault: subjectVault(testRing, poolFor('reading')),
      index: testRing,
    });
    const items = workItems(poolFor('reading', { role: 'alur_worker' }));
    const named = (): { readonly caseId: string; readonly key: string } => ({ caseId: randomUUID(), key: 'absent' });
    // More than the ten that the planner expects of any list: only then it keeps its plan.
    const many = (): ReturnType<typeof named>[] => Array.from({ length: 20 }, named);
    const lookUp = async (): Promise<void> => {
      await store.load(many().map((one) => ({ ...one, workItem: one.key })));
      await items.claim(named());
      await items.claimThese(many());
      await items.claimDue(['letter'], 20);
    };
    // The server makes a plan for good at the sixth time.
    for (let time = 0; time < 7; time += 1) await lookUp();
    await fill();
    for (let time = 0; time < 5; time += 1) await lookUp();
    expect(await rowsRead()).toBeLessThan(beside);
  },
);

it('what every page asks has a name: behind the policies a plan costs more than the page', async () => {
  const asked: QueryConfig[] = [];
  const reading = poolFor('reading', { role: 'alur_gateway' });
  const query = async (config: QueryConfig): Promise<unknown> => {
    asked.push(config);
    return reading.query(config);
  };
  const pool = { query } as unknown as Pool;
  // Nothing of this is read through it.
  const source = {} as DataSource;
  const vault = subjectVault(testRing, pool);
  const cases = caseReading(pool, vault);
  const id = randomUUID();
  const people = citizens({ source, pool, vault, index: testRing }, { uuid: randomUUID }, () => undefined);
  await people.findById(id);
  await cases.findCase(id);
  await cases.findTask(id, '1');
  await fileRegister({ source, pool }, vault).listOfCase(id);
  expect(asked).toHaveLength(4);
  expect(asked.filter(({ name }) => name === undefined)).toEqual([]);
});
