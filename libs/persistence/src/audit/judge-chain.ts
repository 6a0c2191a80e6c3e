// The turns of one case as a chain: which of them are what was written, and which are missing or too many.
import type { AuditFinding } from '@alur/application';
import { chainHash, chainStart } from '../engine/hash-chain.js';
import { instantOf } from './evidence.js';
import type { CaseEvidence, JudgedTurn, Tell } from './judge-case.js';

/**
 * Each turn follows the one before it, by number and hash. Where the next turn names the hash a turn should have, only the
 * hash itself was changed: the chain goes on from what it should be. Tells of each turn that is not as it was written.
 */
export function judgeChain(
  { caseId, turns }: CaseEvidence,
  tell: Tell,
  writtenAfter: (revision: number) => Pick<AuditFinding, 'since'>,
): readonly JudgedTurn[] {
  const judged: JudgedTurn[] = [];
  let previous: Buffer | undefined = chainStart;
  let expected = 1;
  turns.forEach((turn, index) => {
    const { revision, at, actor, commandKey, events, hash } = turn;
    if (revision < expected) return tell({ code: 'TURN_INSERTED', revision, ...writtenAfter(revision) });
    if (revision > expected) {
      tell({
        code: 'TURNS_DELETED',
        revision: expected,
        ...(revision > expected + 1 ? { lastRevision: revision - 1 } : {}),
        ...writtenAfter(expected),
      });
      previous = undefined;
    }
    const told = { caseId, revision, at: instantOf(at), actor, commandKey, events };
    const before = judged.at(-1);
    const byItself = chainHash(turn.previous, told);
    const follows = previous === undefined || turn.previous.equals(previous);
    // It is as it was written and names another before it: that one was changed, its own hash with it.
    const isOther = !follows && before?.isWhole === true && hash.equals(byItself);
    if (isOther) {
      tell({ code: 'TURN_CHANGED', revision: before.revision, ...writtenAfter(before.revision) });
      judged[judged.length - 1] = { ...before, isWhole: false };
    }
    const computed = previous === undefined || follows || isOther ? byItself : chainHash(previous, told);
    const isWhole = (follows || isOther) && hash.equals(computed);
    if (!isWhole) tell({ code: 'TURN_CHANGED', revision, ...writtenAfter(revision) });
    judged.push({ ...turn, computed, isWhole });
    previous = !isWhole && turns[index + 1]?.previous.equals(computed) ? computed : hash;
    expected = revision + 1;
  });
  return judged;
}
