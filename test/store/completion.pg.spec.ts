// What one act of an officer costs the database: trips, rows, and updates that leave the indexes alone.
import { migrate } from '@alur/persistence';
import { Client } from 'pg';
import type { OwnCluster } from '../support/own-cluster.js';
import { startOwnCluster } from '../support/own-cluster.js';
import type { StoreCity } from './store-city.js';
import { openStoreCity } from './store-city.js';
import { countTrips, countWrites, sumOf } from './writes.js';

let cluster: OwnCluster;
let city: StoreCity;

beforeAll(async () => {
  // Whether a page has room for the next version depends on the oldest transaction of the whole cluster.
  cluster = await startOwnCluster();
  await migrate(cluster.url);
  city = await openStoreCity(cluster.url);
}, 60_000);
afterAll(async () => {
  await city.close();
  await cluster.stop();
});

const steps = [
  ['rt-approval', { rt_answer: 'known' }],
  ['rw-approval', { rw_answer: 'known' }],
  ['check-completeness', { completeness: 'complete' }],
  ['dinsos-check', { dtsen_registered: 'yes', decile: '2' }],
  ['field-visit', { visit_verdict: 'poor', visit_notes: 'Rumah dikunjungi.' }],
] as const;

async function untilSigning(): Promise<string> {
  const caseId = await city.file();
  for (const [element, data] of steps) {
    await city.answer(caseId, element, data);
    await city.work();
  }
  return caseId;
}

describe('an officer finishes a task, and the case goes on to another agency', () => {
  it('in at most three trips and eight written rows, with the notice to the applicant', async () => {
    // Once before, so that what a process reads only once is read.
    await city.answer(await untilSigning(), 'sign', { head_decision: 'approve' });
    const caseId = await untilSigning();
    const writes = await countWrites(city.pool);
    const trips = countTrips(Client.prototype);
    await city.answer(caseId, 'sign', { head_decision: 'approve' });
    // One of them is this test's own look for the task.
    const [look, ...sent] = trips.take();
    trips.stop();
    expect(look).toContain('user_task');
    expect(sent.map((text) => /^(SELECT|WITH)/.exec(text)?.[1])).toEqual(['SELECT', 'SELECT', 'WITH']);
    const written = await writes.take();
    expect(written).toEqual({
      'case_data insert': 1,
      'case_event insert': 1,
      'case_instance update': 1,
      'command_inbox insert': 1,
      'user_task update': 1,
      'work_item insert': 2,
    });
    expect(sumOf(written)).toBeLessThanOrEqual(8);
    const { rows } = await city.pool.query<{ kind: string; agency: string | null }>(
      'SELECT kind, agency FROM work_item WHERE case_id = $1 AND dead_at IS NULL AND run_at <= clock_timestamp() ORDER BY kind',
      [caseId],
    );
    expect(rows).toEqual([
      { kind: 'handoff', agency: 'kec-batu' },
      { kind: 'message', agency: null },
    ]);

    // The receiving agency's commit opens the task and finishes the item.
    await city.work();
    expect(await writes.take()).toMatchObject({
      'user_task insert': 1,
      'case_instance update': 2,
      'work_item delete': 2,
    });
  }, 120_000);
});

describe('the row of a case', () => {
  const changedBy = async (caseId: string, act: () => Promise<unknown>): Promise<readonly string[]> => {
    const read = async (): Promise<Readonly<Record<string, unknown>>> =>
      (
        await city.pool.query<{ row: Record<string, unknown> }>(
          'SELECT to_jsonb(c) AS row FROM case_instance c WHERE id = $1',
          [caseId],
        )
      ).rows[0]?.row ?? {};
    const before = await read();
    await act();
    const after = await read();
    return Object.keys(after).filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]));
  };

  it('has no index on a column that a step changes', async () => {
    const caseId = await city.file();
    const changed = await changedBy(caseId, () => city.answer(caseId, 'rt-approval', { rt_answer: 'known' }));
    expect([...changed].sort()).toEqual(['head', 'revision', 'state']);
    const { rows } = await city.pool.query<{ definition: string; columns: string[] }>(
      `SELECT pg_get_indexdef(i.indexrelid) AS definition,
              ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)) AS columns
         FROM pg_index i WHERE i.indrelid = 'case_instance'::regclass`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ columns }) => columns.some((column) => changed.includes(column)))).toEqual([]);
    // Neither in an expression nor in a condition.
    const named = new RegExp(`\\b(${changed.join('|')})\\b`);
    expect(rows.filter(({ definition }) => named.test(definition))).toEqual([]);
  });

  it('is updated in place, every time, over two hundred turns of several cases', async () => {
    const counts = async (): Promise<{ updated: number; hot: number; turns: number }> => {
      // Statistics of a connection are told with its next statement once it is asked to.
      await city.pool.query('SELECT pg_stat_force_next_flush()');
      const { rows } = await city.pool.query<{ updated: number; hot: number; turns: number }>(
        `SELECT pg_stat_get_tuples_updated('case_instance'::regclass)::int AS updated,
                pg_stat_get_tuples_hot_updated('case_instance'::regclass)::int AS hot,
                (SELECT count(*)::int FROM case_event WHERE revision > 1) AS turns`,
      );
      return rows[0] ?? { updated: 0, hot: 0, turns: 0 };
    };
    const before = await counts();
    await city.pool.query('ALTER SYSTEM SET autovacuum = off');
    await city.pool.query('SELECT pg_reload_conf()');
    const cases = await Promise.all(Array.from({ length: 6 }, () => city.file()));
    for (let round = 0; round < 12; round += 1)
      for (const caseId of cases) await city.takeAndRelease(caseId, 'rt-approval');
    for (const [element, data] of steps)
      for (const caseId of cases) {
        await city.answer(caseId, element, data);
        await city.work();
        if (element !== 'field-visit') await city.takeAndRelease(caseId, nextOf(element));
      }
    const after = await counts();
    expect(after.turns - before.turns).toBeGreaterThanOrEqual(200);
    expect(after.updated - before.updated).toBeGreaterThanOrEqual(200);
    expect(after.hot - before.hot).toBe(after.updated - before.updated);
  }, 120_000);
});

const nextOf = (element: string): string => {
  const place = steps.findIndex(([one]) => one === element);
  return steps[place + 1]?.[0] ?? '';
};
