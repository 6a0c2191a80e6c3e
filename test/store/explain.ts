// The plan of exactly the statement that an adapter sends, with the values it sends.
import type { Pool, QueryConfig } from 'pg';

export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

export interface Plan {
  readonly root: PlanNode;
  readonly nodes: readonly PlanNode[];
}

/** A pool that explains, executed and rolled back, instead of answering; it gives no rows. */
export function explaining(pool: Pool): { readonly pool: Pool; plans(): readonly Plan[] } {
  const plans: Plan[] = [];
  const query = async (asked: string | QueryConfig, given?: unknown[]): Promise<{ rows: never[] }> => {
    const { text, values = [] } = typeof asked === 'string' ? { text: asked, values: given ?? [] } : asked;
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
        values,
      );
      const root = rows[0]?.['QUERY PLAN'][0].Plan;
      if (root) plans.push({ root, nodes: [...walk(root)] });
      return { rows: [] };
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };
  return { pool: { query } as unknown as Pool, plans: () => plans };
}

function* walk(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const child of node.Plans ?? []) yield* walk(child);
}

/** Tables that are read from end to end; one without a single block costs nothing and needs no index. */
export const readWhole = ({ nodes }: Plan): readonly string[] =>
  nodes.flatMap((node) =>
    node['Node Type'] === 'Seq Scan' && blocksOf(node) > 0 ? [node['Relation Name'] ?? ''] : [],
  );

/** The most rows that any Sort was given, over all its rounds. */
export const mostSorted = ({ nodes }: Plan): number =>
  Math.max(
    0,
    ...nodes
      .filter((node) => node['Node Type'].includes('Sort'))
      .flatMap((node) => (node.Plans ?? []).map((child) => child['Actual Rows'] * child['Actual Loops'])),
  );

/** Rows that were looked at in tables and indexes. */
export const mostScanned = ({ nodes }: Plan): number =>
  Math.max(
    0,
    ...nodes
      .filter((node) => node['Node Type'].endsWith('Scan') && node['Relation Name'] !== undefined)
      .map((node) => node['Actual Rows'] * node['Actual Loops']),
  );

const blocksOf = (node: PlanNode): number => (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0);

export const buffers = ({ root }: Plan): number => blocksOf(root);

/** Parts of a partitioned table that were looked into. */
export const partsRead = ({ nodes }: Plan, table: string): readonly string[] => [
  ...new Set(
    nodes.flatMap((node) => {
      const name = node['Relation Name'];
      return name?.startsWith(`${table}_`) === true && node['Actual Loops'] > 0 ? [name] : [];
    }),
  ),
];
