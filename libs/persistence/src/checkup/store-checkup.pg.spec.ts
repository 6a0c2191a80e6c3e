import { randomUUID } from 'node:crypto';
import type { StoreCheckup } from '@alur/application';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Pool } from 'pg';
import { storeCheckup } from './store-checkup.js';

let database: TestDatabase;
let client: Pool;
let checkup: StoreCheckup;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Pool({ connectionString: database.url, max: 2, application_name: 'alur-spec' });
  checkup = storeCheckup(client);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});
beforeEach(async () => {
  await client.query(`BEGIN; SET LOCAL session_replication_role = replica;
    TRUNCATE case_instance, work_item, user_task, case_event, case_round, dispatch_limit, incident; COMMIT`);
});

const quiet = { status: 'active', elements: {}, subscriptions: {}, timers: {} };

async function caseWith(process: object, more: object = {}): Promise<string> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO case_instance (id, reference, service_id, version_hash, applicant_id, created_at, revision, state, head)
     VALUES ($1::uuid, 'BTU-' || $1::text, 'sktm', 'v', gen_random_uuid(), clock_timestamp(), 1, $2, '\\x00')`,
    [id, JSON.stringify({ process: { ...quiet, ...process }, ...more })],
  );
  return id;
}

const task = (id: string, columns = '', values = ''): Promise<unknown> =>
  client.query(
    `INSERT INTO user_task (case_id, key, agency, role, element_id, title, reference, service_id, opened_at${columns})
     VALUES ($1, '1', 'dinsos', 'verifier', 'check', 'Periksa', 'r', 'sktm', clock_timestamp()${values})`,
    [id],
  );

const work = (id: string, due: string, columns = '', values = ''): Promise<unknown> =>
  client.query(
    `INSERT INTO work_item (case_id, key, kind, payload, run_at${columns}) VALUES ($1, 'w', 'timer', '{}', clock_timestamp() + $2::interval${values})`,
    [id, due],
  );

const incident = (id: string, over = 'NULL'): Promise<unknown> =>
  client.query(
    `INSERT INTO incident (case_id, key, code, element_id, title, message, agency, reference, service_id, raised_at, over_at)
     VALUES ($1, '9', 'JOB_FAILED', 'e', 't', 'm', 'dinsos', 'r', 'sktm', clock_timestamp(), ${over})`,
    [id],
  );

describe('a case that nothing will move', () => {
  it('is found and named, the oldest first, no more than asked for', async () => {
    const [first, second] = [await caseWith({}), await caseWith({})];
    const { count, first: named } = await checkup.stuckCases(1);
    expect([count, named.map(({ caseId }) => caseId)]).toEqual([2, [first]]);
    expect((await checkup.stuckCases(5)).first.map(({ caseId }) => caseId)).toEqual([first, second]);
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ['an ended case', () => caseWith({ status: 'ended' })],
    ['an open task', async () => task(await caseWith({}))],
    ['an armed timer', async () => work(await caseWith({}), '3 days')],
    [
      'leased work',
      async () => work(await caseWith({}), '0 s', ', leased_until', `, clock_timestamp() + interval '20 s'`),
    ],
    [
      'an awaited message',
      () => caseWith({ subscriptions: { '1': { key: '1', on: { kind: 'message', name: 'paid' } } } }),
    ],
    ['an open correction', () => caseWith({}, { correction: { round: 1 } })],
    ['an incident', async () => incident(await caseWith({}))],
  ])('is not %s', async (_what, put) => {
    await put();
    expect(await checkup.stuckCases(5)).toEqual({ count: 0, first: [] });
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ['a task that is closed', async () => task(await caseWith({}), ', closed_at', ', clock_timestamp()')],
    [
      'a task that waits for a correction nobody opened',
      async () => task(await caseWith({}), ', suspended_at', ', clock_timestamp()'),
    ],
    ['an incident that is over', async () => incident(await caseWith({}), 'clock_timestamp()')],
    ['work that is dead', async () => work(await caseWith({}), '0 s', ', dead_at', ', clock_timestamp()')],
    [
      'a timer in its state that no work item stands for',
      () => caseWith({ timers: { '1': { key: '1', due: '2026-01-01' } } }),
    ],
  ])('has perhaps %s', async (_what, put) => {
    await put();
    expect((await checkup.stuckCases(5)).count).toBe(1);
  });
});

it('counts what waits for people by service', async () => {
  expect(await checkup.waitingForPeople()).toEqual([]);
  await work(await caseWith({}), '0 s', ', dead_at', ', clock_timestamp()');
  await incident(await caseWith({}));
  await incident(await caseWith({}));
  await incident(await caseWith({}), 'clock_timestamp()');
  expect(await checkup.waitingForPeople()).toEqual([{ serviceId: 'sktm', dead: 1, incidents: 2 }]);
});

it('knows how long the oldest due work has waited', async () => {
  await work(await caseWith({}), '-40 s');
  expect(await checkup.oldestDueSeconds()).toBeGreaterThanOrEqual(40);
});

it('counts the connections of this city, itself left out', async () => {
  const before = await checkup.connections();
  const other = new Pool({ connectionString: database.url, max: 2 });
  await Promise.all([other.query('SELECT pg_sleep(0.1)'), other.query('SELECT pg_sleep(0.1)')]);
  const { used, limit, ours } = await checkup.connections();
  await other.end();
  expect(ours - before.ours).toBe(2);
  expect(used).toBeGreaterThanOrEqual(ours);
  expect(limit).toBeGreaterThan(10);
});

it('counts files that nobody has checked, and knows since when', async () => {
  expect(await checkup.uncheckedFiles()).toEqual({ count: 0, oldestSeconds: 0 });
  await client.query(
    `INSERT INTO stored_file (id, case_id, subject_id, field, sealed, media_type, bytes, sha256, uploaded_by, uploaded_at, state)
     SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'f', 'n', 'm', 1, 'x', 'c', clock_timestamp() - ago * interval '1 s', state
       FROM (VALUES (400, 'quarantined'), (10, 'quarantined'), (9000, 'clean')) AS v (ago, state)`,
  );
  const { count, oldestSeconds } = await checkup.uncheckedFiles();
  expect([count, oldestSeconds >= 400 && oldestSeconds < 460]).toEqual([2, true]);
  await client.query('DELETE FROM stored_file');
});

it('names agencies that stand still', async () => {
  await client.query(
    `INSERT INTO dispatch_limit (agency, paused_at, paused_by) VALUES ('dinsos', clock_timestamp(), 'a'), ('bapenda', NULL, NULL)`,
  );
  expect(await checkup.pausedAgencies()).toEqual(['dinsos']);
});

it('finds events outside the months that have a table, and months without one', async () => {
  expect(await checkup.events(3)).toEqual({ inDefault: 0, missingMonths: [] });
  await client.query(
    `INSERT INTO case_event (case_id, revision, at, actor, command_key, events, prev_hash, hash)
     VALUES (gen_random_uuid(), 1, '2001-01-01', 'test', 'k', '[]', '\\x00', '\\x00')`,
  );
  const { rows } = await client.query<{ month: string }>(
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC' + interval '1 month', 'YYYY-MM') AS month`,
  );
  const month = rows[0]?.month ?? '';
  const name = `case_event_${month.replace('-', '_')}`;
  await client.query(`ALTER TABLE ${name} RENAME TO kept_apart`);
  expect(await checkup.events(3)).toEqual({ inDefault: 1, missingMonths: [month] });
  await client.query(`ALTER TABLE kept_apart RENAME TO ${name}`);
});

it('knows which migrations are missing, all of them where none was ever run', async () => {
  expect(await checkup.pendingMigrations()).toEqual([]);
  await client.query('ALTER TABLE migrations RENAME TO migrations_away');
  expect((await checkup.pendingMigrations())[0]).toMatch(/^CreateEngineTables/);
  await client.query('ALTER TABLE migrations_away RENAME TO migrations');
});

it('what waits for a checkpoint is counted from the oldest of it', async () => {
  expect(await checkup.unprovedSeconds()).toBeLessThan(600);
  await client.query(
    `INSERT INTO audit_event (at, actor, action, outcome, details)
     VALUES (clock_timestamp() - interval '20 minutes', 'worker', 'file-refused', 'done', '{}')`,
  );
  expect(await checkup.unprovedSeconds()).toBeGreaterThanOrEqual(1_200);
  await client.query(
    `INSERT INTO audit_checkpoint (number, at, cases, entries, merkle, previous, root)
     VALUES (1, clock_timestamp(), 0, 0, '', '', '')`,
  );
  expect(await checkup.unprovedSeconds()).toBe(0);
});

it('of what people asked about their data only what is late and open is told', async () => {
  await client.query(
    `INSERT INTO data_request (citizen_id, kind, state, due_at, decided_at, decided_by)
     SELECT gen_random_uuid(), 'erase', v.state, now() - v.late * interval '1 hour',
            CASE WHEN v.state = 'open' THEN NULL ELSE now() END, CASE WHEN v.state = 'open' THEN NULL ELSE 'x' END
       FROM (VALUES ('open', 5), ('open', 2), ('open', -3), ('refused', 90)) AS v (state, late)`,
  );
  const { count, oldestSeconds } = await checkup.lateDataRequests();
  expect(count).toBe(2);
  expect(Math.floor(oldestSeconds / 3_600)).toBe(5);
});
