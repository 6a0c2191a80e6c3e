// The same statements, in the same order and between the same locks, on a real PostgreSQL: a simulation that lies is found out.
import type { Pool, PoolClient } from 'pg';
import type { Tables } from '../store/tables.js';
import type { Transaction } from '../store/transaction.js';
import type { Call, Mirror } from '../world/asked.js';
import { comparable } from './comparable.js';

/** The simulated clock in place of the database's: found first, because its schema is searched first. */
const clockSchema = `
CREATE SCHEMA IF NOT EXISTS simulated_clock;
CREATE OR REPLACE FUNCTION simulated_clock.clock_timestamp() RETURNS timestamptz LANGUAGE sql STABLE AS
  $$ SELECT 'epoch'::timestamptz + current_setting('alur.simulated_now')::bigint * interval '1 millisecond' $$;
CREATE OR REPLACE FUNCTION simulated_clock.statement_timestamp() RETURNS timestamptz LANGUAGE sql STABLE AS
  $$ SELECT 'epoch'::timestamptz + current_setting('alur.simulated_now')::bigint * interval '1 millisecond' $$;
CREATE OR REPLACE FUNCTION simulated_clock.now() RETURNS timestamptz LANGUAGE sql STABLE AS
  $$ SELECT 'epoch'::timestamptz + current_setting('alur.simulated_now')::bigint * interval '1 millisecond' $$`;

export class MirrorDiffers extends Error {}

interface Open {
  readonly client: PoolClient;
  /** Settled with the answer, or with the error in its place. */
  readonly answer: Promise<{ readonly value?: unknown; readonly error?: unknown }>;
}

export class PostgresMirror implements Mirror {
  private readonly open = new Map<Transaction, Open>();
  /** Set once the world has its tables. */
  tables: Tables | undefined;

  constructor(private readonly pool: Pool) {}

  async prepare(): Promise<void> {
    await this.pool.query(clockSchema);
  }

  async begin(transaction: Transaction, call: Call<unknown>): Promise<void> {
    if (!this.open.has(transaction)) await this.send(transaction, call);
  }

  async blocked(transaction: Transaction, call: Call<unknown>): Promise<void> {
    if (this.open.has(transaction)) return;
    const { client } = await this.send(transaction, call);
    const { processID } = client as unknown as { readonly processID: number };
    for (let tries = 0; tries < 200; tries += 1) {
      const { rows } = await this.pool.query<{ waits: boolean }>(
        'SELECT cardinality(pg_blocking_pids($1)) > 0 AS waits',
        [processID],
      );
      if (rows[0]?.waits) return;
    }
    throw new MirrorDiffers(`${transaction.label}: expected PostgreSQL to wait, but it does not`);
  }

  private async send(transaction: Transaction, call: Call<unknown>): Promise<Open> {
    const client = await this.pool.connect();
    // Where PostgreSQL waits and the memory does not, it must not wait for ever.
    await client.query("SET search_path = simulated_clock, pg_catalog, public; SET statement_timeout = '30s'");
    await client.query("SELECT set_config('alur.simulated_now', $1, false)", [String(this.tables?.now ?? 0)]);
    await client.query('BEGIN');
    const answer = call.postgres(poolOf(client)).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    const open = { client, answer };
    this.open.set(transaction, open);
    return open;
  }

  private get(transaction: Transaction): Open {
    const open = this.open.get(transaction);
    if (!open) throw new Error(`Expected ${transaction.label} to be open`);
    return open;
  }

  async answered(transaction: Transaction, answer: unknown): Promise<void> {
    const { value, error } = await this.get(transaction).answer;
    if (error !== undefined) throw new MirrorDiffers(`${transaction.label}: PostgreSQL said ${String(error)}`);
    const [here, there] = [comparable(answer), comparable(value)];
    if (here !== there) throw new MirrorDiffers(`${transaction.label}:\nin memory  ${here}\nPostgreSQL ${there}`);
  }

  async failed(transaction: Transaction, error: unknown): Promise<void> {
    const { error: there } = await this.get(transaction).answer;
    const code = (one: unknown): unknown => (one as { readonly code?: unknown } | undefined)?.code;
    if (code(there) !== code(error))
      throw new MirrorDiffers(`${transaction.label}: expected ${String(error)}, but PostgreSQL said ${String(there)}`);
  }

  commit(transaction: Transaction): Promise<void> {
    return this.end(transaction, 'COMMIT');
  }

  async rollback(transaction: Transaction): Promise<void> {
    const { client } = this.get(transaction);
    const { processID } = client as unknown as { readonly processID: number };
    // It may stand in the way of nobody while it waits itself.
    await this.pool.query('SELECT pg_cancel_backend($1)', [processID]);
    await this.get(transaction).answer;
    await this.end(transaction, 'ROLLBACK');
  }

  /** What still waits when the run is over is left behind with its connection. */
  leave(): void {
    for (const { client } of this.open.values()) client.release(true);
    this.open.clear();
  }

  private async end(transaction: Transaction, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    const { client } = this.get(transaction);
    this.open.delete(transaction);
    await client.query(how);
    client.release();
  }
}

/** The adapters ask a pool; here they are given one connection inside its transaction. */
const poolOf = (client: PoolClient): Pool =>
  ({
    query: (query: unknown, values?: unknown[]) => client.query(query as string, values),
  }) as unknown as Pool; // no statement of the simulation asks for a connection of its own
