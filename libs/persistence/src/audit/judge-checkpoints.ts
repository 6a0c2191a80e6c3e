// Checkpoints in their order: whether each is what was written, follows the one before, and is what was signed.
import type { AuditFinding } from '@alur/application';
import type { StoredCheckpoint } from './evidence.js';
import { instantOf, rootOf, rootStart } from './evidence.js';

/** What the leaves that lie there come to. */
export interface CountedLeaves {
  readonly merkle: Buffer;
  readonly cases: number;
  readonly entries: number;
}

export interface CheckpointJudge {
  next(checkpoint: StoredCheckpoint, counted: CountedLeaves): void;
  /** Leaves of a checkpoint that is not there. */
  orphaned(number: number): void;
  end(): CheckpointVerdict;
}

export interface CheckpointVerdict {
  /** Whether a leaf of this checkpoint says what was written; where not, a case that says otherwise is not accused. */
  isTrusted(number: number): boolean;
  readonly compared: number;
}

export interface JudgedBy {
  readonly signed: ReadonlyMap<number, string>;
  readonly now: string;
  found(finding: AuditFinding): void;
}

interface Last {
  readonly number: number;
  readonly at: string;
  /** As it is stored, and as it should be: the next one names one of the two where only this one was changed. */
  readonly roots: readonly Buffer[];
  readonly isWhole: boolean;
}

export function judgeCheckpoints({ signed, now, found }: JudgedBy): CheckpointJudge {
  const broken = new Set<number>();
  const orphans: number[] = [];
  /** The last one that was as it is signed: what comes after may have been rewritten until the next signature. */
  let lastSigned = 0;
  let signedAt: string | undefined;
  let brokenAfter = Number.POSITIVE_INFINITY;
  let compared = 0;
  let last: Last = { number: 0, at: '', roots: [rootStart], isWhole: true };
  const since = (): Pick<AuditFinding, 'since'> => (last.at === '' ? {} : { since: last.at });

  const tell = (code: AuditFinding['code'], checkpoint: number, at: string): void => {
    broken.add(checkpoint);
    found({ code, checkpoint, ...(at === '' ? {} : { since: at }), until: now });
  };
  const missing = (from: number, to: number): void =>
    found({
      code: 'CHECKPOINT_MISSING',
      checkpoint: from,
      ...(to > from ? { lastCheckpoint: to } : {}),
      ...since(),
      until: now,
    });

  const follows = (checkpoint: StoredCheckpoint, isWhole: boolean, at: string): void => {
    if (checkpoint.number !== last.number + 1) return missing(last.number + 1, checkpoint.number - 1);
    if (last.roots.some((root) => root.equals(checkpoint.previous))) return;
    // This one is as it was written and names another before it: that one was replaced, in all its parts.
    if (isWhole && last.isWhole && last.number > 0) tell('CHECKPOINT_CHANGED', last.number, last.at);
    else if (isWhole) tell('CHECKPOINT_CHANGED', checkpoint.number, at);
  };

  const compare = ({ number, root }: StoredCheckpoint, at: string): void => {
    const written = signed.get(number);
    if (written === undefined) return;
    compared += 1;
    if (written === root.toString('hex')) {
      lastSigned = number;
      signedAt = at;
      return;
    }
    // All that follow name this root: they cannot but differ too.
    if (brokenAfter < number) return;
    brokenAfter = lastSigned;
    found({
      code: 'ROOT_REPLACED',
      checkpoint: lastSigned + 1,
      lastCheckpoint: number,
      ...(signedAt === undefined ? {} : { since: signedAt }),
      until: now,
    });
  };

  return {
    next(checkpoint, { merkle, cases, entries }) {
      const at = instantOf(checkpoint.at);
      const written = rootOf(checkpoint);
      const isHeaderWhole = written.equals(checkpoint.root);
      const byLeaves = rootOf({ ...checkpoint, merkle, cases, entries });
      const areLeavesWhole = merkle.equals(checkpoint.merkle) || byLeaves.equals(checkpoint.root);
      const isWhole = isHeaderWhole && merkle.equals(checkpoint.merkle);
      if (!areLeavesWhole) tell('LEAVES_CHANGED', checkpoint.number, at);
      // Its own time may be what was changed.
      if (!isHeaderWhole) tell('CHECKPOINT_CHANGED', checkpoint.number, last.at);
      if (!isHeaderWhole && areLeavesWhole) broken.delete(checkpoint.number);
      follows(checkpoint, isHeaderWhole, at);
      compare(checkpoint, at);
      last = { number: checkpoint.number, at, roots: [checkpoint.root, written, byLeaves], isWhole };
    },
    orphaned(number) {
      broken.add(number);
      orphans.push(number);
    },
    end() {
      const newest = [...signed.keys()].reduce((most, number) => Math.max(most, number), 0);
      // Where it lay between two others, the gap has told of it.
      const [orphan, ...others] = orphans.filter((number) => number > last.number);
      if (newest > last.number) missing(last.number + 1, newest);
      else if (orphan !== undefined) missing(orphan, others.at(-1) ?? orphan);
      return { isTrusted: (number) => number <= brokenAfter && !broken.has(number), compared };
    },
  };
}
