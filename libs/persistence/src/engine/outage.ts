// Which errors of the driver mean that the server is away, and which that the statement was wrong.
import { StoreUnavailable } from '@alur/application';
import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** Connection exceptions, too many connections, and a server that starts, stops or was stopped under a statement. */
const away = /^(08...|53300|57P0[123])$/;
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOENT',
  'ENOTFOUND',
]);
/** The driver has no codes for these. */
const driverWords =
  /^(Connection terminated|Client has encountered a connection error|timeout expired|timeout exceeded)/;

export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string' && (away.test(code) || socketCodes.has(code))) return true;
  return driverWords.test(error.message);
}

/** Asks the pool; an outage is thrown as `StoreUnavailable`. */
export async function ask<Row extends QueryResultRow>(pool: Pool, query: QueryConfig): Promise<QueryResult<Row>> {
  try {
    return await pool.query<Row>(query);
  } catch (error) {
    throw isOutage(error) ? new StoreUnavailable(error) : error;
  }
}
