// Counts exactly: every row that is written by a trigger, every trip to the server at the connection.
import type { Client, Pool } from 'pg';

/** Rows written since counting began, by table and kind of write. */
export interface WriteCount {
  readonly [tableAndKind: string]: number;
}

/** Triggers on every table of the engine; what they write is not counted. */
export async function countWrites(pool: Pool): Promise<{ take(): Promise<WriteCount> }> {
  await pool.query(`
    CREATE UNLOGGED TABLE write_seen (what text NOT NULL);
    CREATE FUNCTION see_write() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO write_seen VALUES (TG_ARGV[0] || ' ' || lower(TG_OP));
      RETURN NULL;
    END $$;
    DO $$ DECLARE name text;
    BEGIN
      FOR name IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                     AND c.relname NOT IN ('write_seen', 'migrations', 'audit_event')
      LOOP
        EXECUTE format('CREATE TRIGGER see_write AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION see_write(%L)', name, name);
      END LOOP;
    END $$`);
  return {
    async take() {
      const { rows } = await pool.query<{ what: string; count: number }>(
        'WITH seen AS (DELETE FROM write_seen RETURNING what) SELECT what, count(*)::int AS count FROM seen GROUP BY what ORDER BY what',
      );
      return Object.fromEntries(rows.map(({ what, count }) => [what, count]));
    },
  };
}

/** Every statement that any connection of this process sends from now on. */
export function countTrips(prototype: Pick<Client, 'query'>): { take(): readonly string[]; stop(): void } {
  const original = prototype.query;
  let sent: string[] = [];
  const counting = function (this: Client, ...args: unknown[]): unknown {
    const [asked] = args as [string | { readonly text?: string }];
    const text = typeof asked === 'string' ? asked : (asked.text ?? '');
    if (text !== '') sent.push(text.trim());
    return (original as unknown as (...all: unknown[]) => unknown).apply(this, args);
  };
  prototype.query = counting as unknown as typeof original;
  return {
    take() {
      const taken = sent;
      sent = [];
      return taken;
    },
    stop: () => (prototype.query = original),
  };
}

export const sumOf = (counts: WriteCount): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
