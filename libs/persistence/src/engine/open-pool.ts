// Every pool of a process has a name in pg_stat_activity, an end to waiting, and a place in the budget.
import type { Pool } from 'pg';
import { CallersPool } from '../wall/callers-pool.js';
import type { Wall } from '../wall/wall.js';
import { behind } from '../wall/wall.js';

/** How long somebody waits for a connection before being told that there is none. */
export const connectionPatienceMs = 2_000;

/** The second is ours: a server may be there and say nothing at all. */
export const statementTimeouts = { statement_timeout: 10_000, query_timeout: 12_000 } as const;

/** Connections at most, per process. Gateway and worker together stay below 40, with either backend of the queues. */
export const connectionLimits = {
  /** Two lanes, and rounds that are read between load and commit. */
  lanes: 3,
  reading: 4,
  administration: 3,
} as const;

/**
 * What we read are pages in the order of an index, and rows by their key. A bitmap has no order: for a queue that is larger than
 * most, and so larger than the planner believes, it would fetch and sort every open task (measured: 1,667 rows for a page of 50).
 * A table that was small when a statement was planned would be read whole for as long as nobody analyzes it.
 */
const inOrder = '-c enable_bitmapscan=off -c enable_seqscan=off';

/**
 * A prepared statement is planned once. Left to itself the server plans a page of a queue anew each time, since the policies make
 * every plan look dear: that took three times as long as the page.
 */
const plannedOnce = '-c plan_cache_mode=force_generic_plan';

/**
 * What lanes read and write is named by its key, a few dozen at a time. A plan made while the tables were small would read them
 * whole, and is kept for as long as nobody analyzes them (measured: 8 of 11 ms of a load went through 10,000 rows of the inbox).
 */
const byKey = ['enable_seqscan=off', 'enable_hashjoin=off', 'enable_mergejoin=off']
  .map((setting) => `-c ${setting}`)
  .join(' ');

const plans = { reading: `${inOrder} ${plannedOnce}`, lanes: `${byKey} ${plannedOnce}` } as const;

export const openPool = (
  url: string,
  use: Exclude<keyof typeof connectionLimits, 'administration'>,
  onLost: (error: Error) => void,
  wall: Wall = {},
): Pool => {
  const pool = new CallersPool({
    connectionString: url,
    max: connectionLimits[use],
    application_name: `alur-${use}`,
    connectionTimeoutMillis: connectionPatienceMs,
    ...statementTimeouts,
    ...behind(wall, plans[use]),
  });
  pool.on('error', onLost);
  return pool;
};
