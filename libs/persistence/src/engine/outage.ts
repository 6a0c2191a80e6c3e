// Which errors of the driver mean that the server is away, and which that the statement was wrong.
import { StoreBusy, StoreUnavailable } from '@alur/application';
import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** Connection exceptions, a server out of room (connections, memory, disk), and one that starts, stops or was stopped under a statement. */
const away = /^(08...|53...|57P0[123])$/;
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
  /^(Connection terminated|Client has encountered a connection error|Query read timeout|timeout expired|timeout exceeded)/;
/** The pool gave up before anything was sent. */
const neverAsked = /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout)/;

export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof StoreUnavailable) return true;
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string' && (away.test(code) || socketCodes.has(code))) return true;
  return driverWords.test(error.message);
}

/** The server ended a statement that took too long: nothing of it happened, and at once it would only take as long again. */
export const isTooSlow = (error: unknown): boolean =>
  error instanceof Error && (error as { readonly code?: unknown }).code === '57014';

/** Signs that PostgreSQL stores in no text: a zero byte, half a character. Only what somebody sent can hold them. */
export const isNoText = (error: unknown): boolean =>
  error instanceof Error && /^(22021|22P02|22P05)$/.test(String((error as { readonly code?: unknown }).code));

/** What whoever asked should hear of an error of the driver. */
export function heard(error: unknown): unknown {
  if (isTooSlow(error)) return new StoreBusy(error);
  if (!isOutage(error)) return error;
  return neverAsked.test((error as Error).message) ? new StoreBusy(error) : new StoreUnavailable(error);
}

/** Asks the pool; an outage is thrown as `StoreUnavailable`. */
export async function ask<Row extends QueryResultRow>(pool: Pool, query: QueryConfig): Promise<QueryResult<Row>> {
  try {
    return await pool.query<Row>(query);
  } catch (error) {
    throw heard(error);
  }
}
