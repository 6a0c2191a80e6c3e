// What checkpoints have seen of a case, against its turns: a chain that was made anew as a whole is whole, and another.
import { instantOf } from './evidence.js';
import type { CaseJudge, JudgedTurn, SeenHead, Tell } from './judge-case.js';

export function judgeLeaves(
  seen: readonly SeenHead[],
  turns: readonly JudgedTurn[],
  { isTrusted }: Pick<CaseJudge, 'isTrusted'>,
  tell: Tell,
): void {
  const byRevision = new Map(turns.map((turn) => [turn.revision, turn]));
  const says = ({ revision, hash }: SeenHead): 'the same' | 'another' | 'nothing' => {
    const turn = byRevision.get(revision);
    if (!turn) return 'nothing';
    // A turn that was changed by itself has been told; its place in the chain is still what was seen.
    return [turn.computed, turn.hash].some((known) => known.equals(hash)) ? 'the same' : 'another';
  };
  const trusted = seen.filter(({ checkpoint }) => isTrusted(checkpoint));
  for (const leaf of seen)
    if (!isTrusted(leaf.checkpoint) && says(leaf) !== 'the same')
      tell({
        code: 'LEAF_CHANGED',
        checkpoint: leaf.checkpoint,
        revision: leaf.revision,
        ...(leaf.at ? { since: instantOf(leaf.at) } : {}),
      });
  const said = trusted.map(says);
  const [first, last] = [said.indexOf('another'), said.lastIndexOf('another')];
  const [firstOne, lastOne] = [trusted[first], trusted[last]];
  if (!firstOne || !lastOne) return;
  // Where its own turn is told already as changed, nothing else was rewritten.
  const from = (trusted[first - 1]?.revision ?? 0) + 1;
  const isTold = turns.some(({ revision, isWhole }) => !isWhole && revision >= from && revision <= lastOne.revision);
  if (isTold) return;
  // Only a chain that holds says that what a later checkpoint saw was there by then.
  const after = turns.every(({ isWhole }) => isWhole) ? trusted[last + 1] : undefined;
  tell({
    code: 'CHAIN_REWRITTEN',
    revision: from,
    ...(lastOne.revision > from ? { lastRevision: lastOne.revision } : {}),
    checkpoint: firstOne.checkpoint,
    ...(lastOne.at ? { since: instantOf(lastOne.at) } : {}),
    ...(after?.at ? { until: instantOf(after.at) } : {}),
  });
}
