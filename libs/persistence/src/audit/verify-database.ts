// Everything that was written down passes by once, in the order of its ids, and each piece is held against the others.
import type { AuditCount, AuditFinding } from '@alur/application';
import type { ClientBase } from 'pg';
import {
  casesStatement,
  checkpointsStatement,
  entriesStatement,
  leavesStatement,
  seenStatement,
  turnsStatement,
} from './audit-statements.js';
import type { StoredCheckpoint, StoredEntry, StoredLeaf } from './evidence.js';
import { instantOf, leafBytes } from './evidence.js';
import type { CaseJudge, SeenHead, StoredTurn } from './judge-case.js';
import { judgeCase } from './judge-case.js';
import type { CheckpointVerdict } from './judge-checkpoints.js';
import { judgeCheckpoints } from './judge-checkpoints.js';
import { judgeEntry } from './judge-entry.js';
import { merkleTree } from './merkle.js';
import type { RowFlow } from './row-flow.js';
import { openFlow } from './row-flow.js';
import { findLastCheckpoint } from './take-checkpoint.js';

export interface VerifyAsked {
  /** Roots that were signed, by the number of their checkpoint. */
  readonly signed: ReadonlyMap<number, string>;
  readonly now: string;
  found(finding: AuditFinding): void;
}

interface CaseRow {
  readonly caseId: string;
  readonly reference: string;
  readonly revision: number;
  readonly head: Buffer;
}
type SeenRow = SeenHead & { readonly subject: string };

/** Needs a transaction whose statements see one snapshot: a city goes on while it is looked at. */
export async function verifyDatabase(client: ClientBase, asked: VerifyAsked): Promise<AuditCount> {
  const { signed, now, found } = asked;
  const last = await findLastCheckpoint(client);
  const { leaves, checkpoints, verdict } = await verifyCheckpoints(client, asked);
  const judge: CaseJudge = {
    isTrusted: (number) => verdict.isTrusted(number),
    ...(last ? { provenUntil: last.at } : {}),
    now,
    found,
  };
  const cases = await verifyCases(client, judge);
  const entries = await verifyEntries(client, judge);
  return {
    cases: cases.count,
    turns: cases.turns,
    entries: entries.count,
    checkpoints,
    leaves,
    signed: signed.size === 0 ? 0 : verdict.compared,
    unproved: { turns: cases.unproved, entries: entries.unproved },
    ...(last ? { provenUntil: instantOf(last.at) } : {}),
    now,
  };
}

async function verifyCheckpoints(
  client: ClientBase,
  asked: VerifyAsked,
): Promise<{ readonly leaves: number; readonly checkpoints: number; readonly verdict: CheckpointVerdict }> {
  const judge = judgeCheckpoints(asked);
  const checkpoints = await openFlow<StoredCheckpoint>(client, checkpointsStatement, 'ahead');
  const leaves = await openFlow<StoredLeaf>(client, leavesStatement, 'ahead');
  const count = { leaves: 0, checkpoints: 0 };
  for (;;) {
    const [checkpoint, leaf] = [await checkpoints.peek(), await leaves.peek()];
    if (!checkpoint && !leaf) return { ...count, verdict: judge.end() };
    if (!checkpoint || (leaf && leaf.checkpoint < checkpoint.number)) {
      const number = leaf?.checkpoint ?? 0;
      count.leaves += (await leaves.takeWhile((one) => one.checkpoint === number)).length;
      judge.orphaned(number);
      continue;
    }
    const tree = merkleTree();
    const counted = { case: 0, entry: 0 };
    // One by one: the first checkpoint of a city has a leaf for every case.
    for (let next = leaf; next?.checkpoint === checkpoint.number; next = await leaves.peek())
      for (const one of await leaves.takeWhile(sameUpTo(checkpoint.number, 1_000))) {
        tree.add(leafBytes(one));
        counted[one.kind === 'case' ? 'case' : 'entry'] += 1;
      }
    await checkpoints.takeWhile(({ number }) => number === checkpoint.number);
    count.checkpoints += 1;
    count.leaves += counted.case + counted.entry;
    judge.next(checkpoint, { merkle: tree.root(), cases: counted.case, entries: counted.entry });
  }
}

function sameUpTo(number: number, most: number): (leaf: StoredLeaf) => boolean {
  let left = most;
  return ({ checkpoint }) => checkpoint === number && left-- > 0;
}

const smallest = (ids: readonly (string | undefined)[]): string | undefined =>
  ids.reduce((least, id) => (id !== undefined && (least === undefined || id < least) ? id : least), undefined);

async function verifyCases(
  client: ClientBase,
  judge: CaseJudge,
): Promise<{ readonly count: number; readonly turns: number; readonly unproved: number }> {
  const rows = await openFlow<CaseRow>(client, casesStatement, 'ahead');
  const turns = await openFlow<StoredTurn & { readonly caseId: string }>(client, turnsStatement, 'ahead');
  const seen = await openFlow<SeenRow>(client, seenStatement('case'), 'ahead');
  const count = { count: 0, turns: 0, unproved: 0 };
  for (;;) {
    const ids = [(await rows.peek())?.caseId, (await turns.peek())?.caseId, (await seen.peek())?.subject];
    const caseId = smallest(ids);
    if (caseId === undefined) return count;
    const [row] = await rows.takeWhile((one) => one.caseId === caseId);
    const ofCase = await turns.takeWhile((one) => one.caseId === caseId);
    const heads = await seen.takeWhile((one) => one.subject === caseId);
    judgeCase({ caseId, ...(row ? { row } : {}), turns: ofCase, seen: heads }, judge);
    const proved = heads.at(-1)?.revision ?? 0;
    count.count += 1;
    count.turns += ofCase.length;
    count.unproved += ofCase.filter(({ revision }) => revision > proved).length;
  }
}

async function verifyEntries(
  client: ClientBase,
  judge: CaseJudge,
): Promise<{ readonly count: number; readonly unproved: number }> {
  const rows: RowFlow<StoredEntry> = await openFlow(client, entriesStatement, 'ahead');
  const seen = await openFlow<SeenRow>(client, seenStatement('entry'), 'ahead');
  const count = { count: 0, unproved: 0 };
  for (;;) {
    const id = smallest([(await rows.peek())?.id, (await seen.peek())?.subject]);
    if (id === undefined) return count;
    const [row] = await rows.takeWhile((one) => one.id === id);
    const [leaf, ...more] = await seen.takeWhile((one) => one.subject === id);
    judgeEntry({ id, ...(row ? { row } : {}), ...(leaf ? { seen: leaf } : {}) }, judge);
    for (const one of more) judgeEntry({ id, seen: one }, judge);
    count.count += row ? 1 : 0;
    count.unproved += row && !leaf ? 1 : 0;
  }
}
