// Events lie in a table per month. Those of months to come are made ahead: an event without one would land in the default.
import type { EventPartitions } from '@alur/application';
import type { Pool, PoolClient } from 'pg';

/** Months from now on that have no table, by the database's clock. $1 how many. */
export const missingMonthsStatement = `
SELECT to_char(month.first, 'YYYY-MM') AS month
  FROM (SELECT (date_trunc('month', clock_timestamp() AT TIME ZONE 'UTC') + n * interval '1 month') AS first
          FROM generate_series(0, $1::int) n) month
 WHERE to_regclass('case_event_' || to_char(month.first, 'YYYY_MM')) IS NULL
 ORDER BY 1`;

/** Two workers that look at the same moment: the second waits for nobody and comes again tomorrow. */
const lockNumber = 7_301_126;

/**
 * The lock first, in a statement of its own: only the next one is sure to see what its last holder made. It reads the
 * catalogue as a table: `to_regclass` takes no lock and may answer from what this connection remembers of names that
 * were missing a moment ago.
 */
async function isOurs(client: PoolClient, name: string): Promise<boolean> {
  const lock = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [lockNumber]);
  if (!lock.rows[0]?.mine) return false;
  const { rowCount } = await client.query(
    `SELECT FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = 'case_event'::regclass AND relname = $1`,
    [name],
  );
  return rowCount === 0;
}

export const eventPartitions = (pool: Pool): EventPartitions => ({
  async createAhead(months) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      const missing = await client.query<{ month: string }>(missingMonthsStatement, [months]);
      const created: string[] = [];
      for (const { month } of missing.rows) {
        const name = `case_event_${month.replace('-', '_')}`;
        await client.query('BEGIN');
        // Every commit writes events: nobody waits long for a table that is needed in months.
        await client.query(`SET LOCAL lock_timeout = '2s'`);
        if (await isOurs(client, name)) {
          await client.query('SELECT create_event_month($1)', [`${month}-01`]);
          created.push(name);
        }
        await client.query('COMMIT');
      }
      return created;
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  },
});
