// The evidence of a running city, over a connection of its own: it reads for longer than a person would wait.
import type { AuditProof, Checkpoint, Checkpoints } from '@alur/application';
import type { ClientBase } from 'pg';
import { Client } from 'pg';
import type { Wall } from '../wall/wall.js';
import { behind } from '../wall/wall.js';
import type { StoredCheckpoint, StoredTime } from './evidence.js';
import { instantOf } from './evidence.js';
import { findLastCheckpoint, takeCheckpoint } from './take-checkpoint.js';
import { verifyDatabase } from './verify-database.js';

/** One worker of many takes the checkpoint of a minute. */
const lockNumber = 7_301_127;
/** Two workers' minutes do not begin together: whoever comes within this time finds it taken. */
const shortestMs = 50_000;

interface Session {
  readonly url: string;
  readonly begin: string;
  /** Without one it works as whoever signs in: an operator, or an auditor's own login. */
  readonly wall?: Wall;
}

async function inTransaction<T>(
  { url, begin, wall = {} }: Session,
  work: (client: ClientBase) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'alur-audit',
    connectionTimeoutMillis: 5_000,
    ...behind(wall),
  });
  // What breaks the connection is told by the statement that meets it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}

/** To the millisecond, as every instant of ours is. */
async function clockOf(client: ClientBase): Promise<StoredTime> {
  const { rows } = await client.query<{ now: StoredTime }>(
    `SELECT to_char(date_trunc('milliseconds', clock_timestamp()) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS now`,
  );
  if (!rows[0]) throw new Error('Expected the database to tell the time');
  return rows[0].now;
}

const toCheckpoint = ({ number, at, root, cases, entries }: StoredCheckpoint): Checkpoint => ({
  number,
  at: instantOf(at),
  root: root.toString('hex'),
  cases,
  entries,
});

const millis = (stored: StoredTime): number => Date.parse(`${stored}Z`);
const dayOf = (stored: StoredTime): string => stored.slice(0, 10);

export const checkpoints = (url: string, wall: Wall = {}): Checkpoints => ({
  take: (asked) =>
    inTransaction({ url, begin: 'BEGIN', wall }, async (client) => {
      if (asked) await client.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
      else {
        const lock = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
          lockNumber,
        ]);
        if (!lock.rows[0]?.mine) return undefined;
      }
      const last = await findLastCheckpoint(client);
      const at = await clockOf(client);
      if (!asked && last && millis(at) - millis(last.at) < shortestMs) return undefined;
      const isWhole = asked !== undefined || !last || dayOf(last.at) !== dayOf(at);
      return toCheckpoint(await takeCheckpoint(client, { at, isWhole }));
    }),
});

export const auditProof = (url: string): AuditProof => ({
  verify: (signed, found) =>
    inTransaction({ url, begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' }, async (client) => {
      // All rows are read: what comes first fast is of no use.
      await client.query(`SET LOCAL cursor_tuple_fraction = 1; SET LOCAL work_mem = '64MB'; SET LOCAL jit = off`);
      return verifyDatabase(client, { signed, now: instantOf(await clockOf(client)), found });
    }),
});
