// One checkpoint: what has changed since the last one becomes leaves, and the leaves one root that names the root before.
import type { ClientBase } from 'pg';
import { checkpointColumns, everyHeadStatement, newEntriesStatement, newHeadsStatement } from './audit-statements.js';
import type { StoredCheckpoint, StoredEntry, StoredLeaf, StoredTime } from './evidence.js';
import { earlier, entryHash, leafBytes, rootOf, rootStart } from './evidence.js';
import { patienceMs } from './late-turn.js';
import { merkleTree } from './merkle.js';
import { openFlow } from './row-flow.js';

const leavesAtOnce = 5_000;

export interface Asked {
  /** By the database's clock. */
  readonly at: StoredTime;
  /** Everything is looked at, however long ago it is dated. */
  readonly isWhole: boolean;
}

export async function findLastCheckpoint(client: ClientBase): Promise<StoredCheckpoint | undefined> {
  const { rows } = await client.query<StoredCheckpoint>(
    `SELECT ${checkpointColumns} FROM audit_checkpoint ORDER BY number DESC LIMIT 1`,
  );
  return rows[0];
}

/**
 * Needs a transaction at READ COMMITTED that holds the lock of checkpoints. What is covered is known by revision and id,
 * never by time: a leaf is made of whatever no leaf has seen. Time only says how far back to look. A commit that is under
 * way now is dated before now and is not seen; it is seen by one of the next looks, which begin `patienceMs` before the
 * last checkpoint. A snapshot's `xmin` would not do instead: an act reads its clock before its transaction begins, and
 * transaction ids begin anew in a restored database. What took even longer is found by the look at everything, once a day.
 */
export async function takeCheckpoint(client: ClientBase, { at, isWhole }: Asked): Promise<StoredCheckpoint> {
  const last = await findLastCheckpoint(client);
  const number = (last?.number ?? 0) + 1;
  const since = last && !isWhole ? earlier(last.at, patienceMs) : undefined;
  // Looking up every case one by one in a table that grows meanwhile took minutes for a million turns, and now seconds.
  if (since === undefined) await client.query('SET LOCAL enable_nestloop = off');
  if (since === undefined) await client.query(everyHeadStatement, [number]);
  else await client.query(newHeadsStatement, [`${since}Z`, number]);
  await addEntries(client, number, since);

  const tree = merkleTree();
  const count = { case: 0, entry: 0 };
  const leaves = await openFlow<StoredLeaf & { readonly kind: 'case' | 'entry' }>(
    client,
    `SELECT kind, subject, revision, hash FROM audit_leaf WHERE checkpoint = ${String(number)} ORDER BY subject, revision`,
    'page by page',
  );
  while (await leaves.peek())
    for (const leaf of await leaves.takeWhile(inPages())) {
      tree.add(leafBytes(leaf));
      count[leaf.kind] += 1;
    }
  const header = {
    number,
    at,
    since: last?.at ?? null,
    cases: count.case,
    entries: count.entry,
    merkle: tree.root(),
    previous: last?.root ?? rootStart,
  };
  const root = rootOf(header);
  await client.query(
    `INSERT INTO audit_checkpoint (number, at, since, cases, entries, merkle, previous, root)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      number,
      `${at}Z`,
      header.since && `${header.since}Z`,
      header.cases,
      header.entries,
      header.merkle,
      header.previous,
      root,
    ],
  );
  return { ...header, root };
}

/** Holds for so many rows: the rest is taken the next time. */
function inPages(): () => boolean {
  let left = leavesAtOnce;
  return () => left-- > 0;
}

async function addEntries(client: ClientBase, number: number, since: StoredTime | undefined): Promise<void> {
  const entries = await openFlow<StoredEntry>(client, newEntriesStatement(since), 'page by page');
  while (await entries.peek()) {
    const page = await entries.takeWhile(inPages());
    await client.query(
      `INSERT INTO audit_leaf (checkpoint, kind, subject, revision, hash)
       SELECT $1, 'entry', subject, 0, hash FROM unnest($2::uuid[], $3::bytea[]) AS new (subject, hash)`,
      [number, page.map(({ id }) => id), page.map(entryHash)],
    );
  }
}
