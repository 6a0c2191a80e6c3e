// What the workload of the bench costs a database: rows, commits, WAL and bytes, which no busy machine changes.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { migrate } from '@alur/persistence';
import type { OwnCluster } from '../support/own-cluster.js';
import { startOwnCluster } from '../support/own-cluster.js';

interface Counts {
  readonly rows: Readonly<Record<'cases' | 'events' | 'inbox' | 'data' | 'tasks', number>>;
  /** Commits that write, of each instance. */
  readonly writesAlone: number;
  readonly writes: number;
  /** Bytes of WAL of each instance, and what stays of it in each table. */
  readonly wal: number;
  readonly bytes: Readonly<Record<string, number>>;
  readonly updates: { readonly all: number; readonly hot: number };
}

let cluster: OwnCluster;
let counts: Counts;
const instances = 400;

const counted = (databaseUrl: string): Promise<Counts> =>
  new Promise((resolve, reject) => {
    const script = join(__dirname, '..', 'bench', 'core', 'counts.mjs');
    const child = fork(script, [JSON.stringify({ databaseUrl, way: 'inline', instances })], { execArgv: [] });
    child.once('message', (message) => resolve(message as Counts));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The workload ended with ${String(code)}`)));
  });

beforeAll(async () => {
  cluster = await startOwnCluster();
  await migrate(cluster.url);
  counts = await counted(cluster.url);
}, 90_000);
afterAll(() => cluster.stop());

it('a case is two turns, each one commit when nobody else is there', () => {
  const { cases, ...rows } = counts.rows;
  expect(cases).toBe(instances + 20);
  // The task is nobody's in particular here, so no queue holds it.
  expect(rows).toEqual({ events: 2 * cases, inbox: 2 * cases, data: 2 * cases, tasks: 0 });
  expect(counts.writesAlone).toBe(2);
});

it('with 64 in flight, ten cases and more share a commit', () => {
  expect(counts.writes).toBeLessThanOrEqual(0.1);
});

it('every turn writes the row of its case in place, also when a batch goes on with a whole page of them', () => {
  expect(counts.updates.all).toBe(counts.rows.cases);
  expect(counts.updates.hot).toBe(counts.updates.all);
});

// Events as readable JSON are most of both: 2.5 kB of a case.
it('a finished case stays below 7.5 kB stored and 9 kB of WAL', () => {
  const stored = Object.values(counts.bytes).reduce((sum, bytes) => sum + bytes, 0);
  expect(stored).toBeLessThanOrEqual(7_500);
  expect(counts.wal).toBeLessThanOrEqual(9_000);
});
