// What a request changed, row by row, and how to take it back: cells must not see what the cell before them did.
import type { Pool } from 'pg';

export interface RowChange {
  readonly table: string;
  readonly what: 'INSERT' | 'UPDATE' | 'DELETE';
}

export interface RowLog {
  /** Changes since it was asked last, without the noise; everything is as it was before them. */
  takeBack(): Promise<readonly RowChange[]>;
}

/** Written by looking, too: who looked, when a session was used last, how often somebody guessed. */
const noise = new Set(['audit_event', 'session', 'guess']);

interface LoggedRow extends RowChange {
  readonly old: object | null;
  readonly now: object | null;
}

export async function openRowLog(pool: Pool): Promise<RowLog> {
  await pool.query(logging);
  const { rows: tables } = await pool.query<{ name: string; keys: string[]; columns: string[]; partition: boolean }>(
    shapes,
  );
  for (const { name, partition } of tables)
    if (!partition)
      await pool.query(
        `CREATE TRIGGER matrix_row AFTER INSERT OR UPDATE OR DELETE ON ${name} FOR EACH ROW EXECUTE FUNCTION matrix_note()`,
      );
  const shapeOf = new Map(tables.map((table) => [table.name, table]));
  const take = async (): Promise<readonly LoggedRow[]> => {
    const { rows } = await pool.query<LoggedRow>(
      `DELETE FROM matrix_log RETURNING seq, tab AS "table", what, old, now`,
    );
    return rows;
  };
  await take();
  return {
    async takeBack() {
      const changes = (await take()) as readonly (LoggedRow & { readonly seq: number })[];
      if (changes.length === 0) return [];
      const client = await pool.connect();
      try {
        await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
        for (const { table, old, now } of [...changes].sort((a, b) => b.seq - a.seq)) {
          const shape = shapeOf.get(table);
          if (!shape) throw new Error(`Expected ${table} to be known`);
          const row = (name: string): string => `jsonb_populate_record(NULL::${table}, $1::jsonb) AS ${name}`;
          if (now)
            await client.query(
              `DELETE FROM ${table} t USING ${row('r')} WHERE ${shape.keys.map((key) => `t.${key} = r.${key}`).join(' AND ')}`,
              [JSON.stringify(now)],
            );
          if (old) {
            const columns = shape.columns.join(', ');
            await client.query(
              `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${row('r')}`,
              [JSON.stringify(old)],
            );
          }
        }
        await client.query('COMMIT');
      } finally {
        client.release();
      }
      return changes.filter(({ table }) => !noise.has(table)).map(({ table, what }) => ({ table, what }));
    },
  };
}

const logging = `
  CREATE TABLE matrix_log (seq bigint GENERATED ALWAYS AS IDENTITY, tab text, what text, old jsonb, now jsonb);
  CREATE FUNCTION matrix_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    INSERT INTO matrix_log (tab, what, old, now)
    VALUES (TG_TABLE_NAME, TG_OP,
            CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END,
            CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END);
    RETURN NULL;
  END $$`;

const shapes = `
  SELECT c.relname AS name, c.relispartition AS partition,
         ARRAY(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
                WHERE i.indrelid = c.oid AND i.indisprimary) AS keys,
         ARRAY(SELECT a.attname::text FROM pg_attribute a
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
    FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname NOT IN ('matrix_log', 'migrations')`;
