// Very many timers that are due in the same minute, drained by two workers: none early, none twice, in due order.
import type { CompiledVersion, Workshop } from '@alur/application';
import { exponentialRetry, fireDueTimers, fireTimer, submitRequest } from '@alur/application';
import type { City } from '@alur/city';
import { GroupCommitLanes, pgEngineStore, subjectVault, workItems } from '@alur/persistence';
import { systemEntropy } from '@alur/identity';
import { compileGolden, goldens } from '@alur/simulation';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase, testRing } from '@alur/testing';
import { Pool } from 'pg';
import { openBatu } from '../support/batu.js';

/** 100,000 by hand: ALUR_TIMERS=100000. */
const count = Number(process.env['ALUR_TIMERS'] ?? 2_000);
const workers = 2;
/** What a worker holds at once. */
const batch = 50;

let database: TestDatabase;
let pool: Pool;
let city: City;
let version: CompiledVersion;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 3 });
  city = await openBatu();
  const waits = goldens.find(({ process }) => process.id === 'waits-a-day');
  if (!waits) throw new Error('Expected a golden process that waits');
  version = compileGolden(city, waits);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

function processOf(own: Pool) {
  const lanes = new GroupCommitLanes({
    store: pgEngineStore({ pool: own, vault: subjectVault(testRing, own), index: testRing }),
    sealKey: (key) => key,
    getVersion: () => Promise.resolve(version),
    committed: () => undefined,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    jitter: () => Math.random(),
  });
  return { city, lanes, items: workItems(own), entropy: systemEntropy };
}

/** Files that many requests, each of which then waits for its timer. */
async function fileAll(): Promise<void> {
  const ports = processOf(pool);
  const drafts = { find: (id: string) => Promise.resolve(draftOf(id)), markSubmitted: () => Promise.resolve() };
  const submit = submitRequest({
    ...ports,
    drafts,
    versions: { getVersion: () => Promise.resolve(version), findPublished: () => Promise.resolve(version) },
  } as unknown as Parameters<typeof submitRequest>[0]);
  const applicant = systemEntropy.uuid();
  for (let done = 0; done < count; done += 500) {
    const answers = await Promise.all(
      Array.from({ length: Math.min(500, count - done) }, () =>
        submit({ kind: 'citizen', id: applicant }, { draftId: `${systemEntropy.uuid()}`, key: 'once' }),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
  }

  function draftOf(id: string) {
    return {
      id,
      serviceId: version.bundle.id,
      versionHash: version.hash,
      citizenId: applicant,
      answers: { route: 'a' },
    };
  }
}

/** As if a day had passed: all timers are due in one minute that is over, each at an instant of its own. */
async function letTimePass(): Promise<void> {
  await pool.query(`DELETE FROM work_item WHERE kind <> 'timer'`);
  await pool.query(`
    WITH due AS (
      SELECT case_id, key, date_trunc('milliseconds', clock_timestamp()) - interval '2 minutes' + n * interval '60 seconds' / ${String(count)} AS run_at
        FROM (SELECT case_id, key, row_number() OVER (ORDER BY md5(case_id::text)) AS n FROM work_item) numbered
    ), moved AS (
      UPDATE work_item w SET run_at = due.run_at FROM due WHERE w.case_id = due.case_id AND w.key = due.key
    )
    UPDATE case_instance c
       SET state = jsonb_set(c.state, ARRAY['process', 'timers', substr(due.key, 7), 'due'],
                             to_jsonb(to_char(due.run_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      FROM due WHERE c.id = due.case_id`);
}

it(`${String(count)} timers due in one minute are drained in due order`, async () => {
  await fileAll();
  await letTimePass();
  const order: string[] = [];
  const dueOf = new Map<string, string>();
  const own = Array.from({ length: workers }, () => new Pool({ connectionString: database.url, max: 4 }));
  const began = performance.now();
  await Promise.all(
    own.map((mine) => {
      const ports = processOf(mine);
      const handle = fireTimer(ports);
      const shop: Workshop = {
        items: ports.items,
        log: ({ error }) => {
          throw new Error(error);
        },
        kinds: {
          timer: {
            retry: exponentialRetry(1),
            handle: (item) => {
              order.push(item.caseId);
              dueOf.set(item.caseId, item.runAt);
              return handle(item);
            },
          },
        },
      };
      return fireDueTimers(shop);
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  await Promise.all(own.map((mine) => mine.end()));
  if (process.env['ALUR_TIMERS']) process.stdout.write(`${String(count)} timers in ${seconds.toFixed(1)} s\n`);

  expect(order).toHaveLength(count);
  expect(new Set(order).size).toBe(count);
  // Nobody is taken up before somebody else who was due earlier, but for what the workers hold at the same time.
  const byDue = [...order].sort((a, b) => ((dueOf.get(a) ?? '') < (dueOf.get(b) ?? '') ? -1 : 1));
  const place = new Map(byDue.map((caseId, index) => [caseId, index]));
  const displaced = Math.max(...order.map((caseId, index) => Math.abs(index - (place.get(caseId) ?? 0))));
  expect(displaced).toBeLessThanOrEqual(workers * batch);
  const { rows } = await pool.query<{ fired: string; early: string; left: string }>(`
    SELECT count(*) AS fired,
           count(*) FILTER (WHERE e.at < c.created_at) AS early,
           (SELECT count(*) FROM work_item WHERE kind = 'timer') AS left
      FROM case_event e JOIN case_instance c ON c.id = e.case_id
     WHERE e.events::text LIKE '%"TimerFired"%'`);
  expect(rows).toEqual([{ fired: String(count), early: '0', left: '0' }]);
}, 600_000);
