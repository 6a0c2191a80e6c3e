// One case: its turns, its own row and what checkpoints say of it. Three witnesses; where they differ, somebody changed one.
import type { AuditFinding } from '@alur/application';
import type { StoredTime } from './evidence.js';
import { instantOf } from './evidence.js';
import { judgeChain } from './judge-chain.js';
import { judgeLeaves } from './judge-leaves.js';
import { lateTurn } from './late-turn.js';

export interface StoredTurn {
  readonly revision: number;
  readonly at: StoredTime;
  readonly actor: string;
  readonly commandKey: string;
  readonly events: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

/** A head that a checkpoint has seen. */
export interface SeenHead {
  readonly checkpoint: number;
  readonly revision: number;
  readonly hash: Buffer;
  /** Of its checkpoint and of the one before; null where there is none. */
  readonly at: StoredTime | null;
  readonly since: StoredTime | null;
}

export interface CaseEvidence {
  readonly caseId: string;
  readonly row?: { readonly reference: string; readonly revision: number; readonly head: Buffer };
  /** By revision. */
  readonly turns: readonly StoredTurn[];
  readonly seen: readonly SeenHead[];
}

export interface CaseJudge {
  isTrusted(checkpoint: number): boolean;
  /** The last checkpoint. */
  readonly provenUntil?: StoredTime;
  readonly now: string;
  found(finding: AuditFinding): void;
}

/** What the findings of one case share. */
export type Tell = (
  finding: Omit<AuditFinding, 'caseId' | 'reference' | 'until'> & { readonly until?: string },
) => void;

/** A turn with the hash it should have. */
export interface JudgedTurn extends StoredTurn {
  readonly computed: Buffer;
  readonly isWhole: boolean;
}

export function judgeCase(evidence: CaseEvidence, judge: CaseJudge): void {
  const { caseId, row, turns, seen } = evidence;
  const tell: Tell = (finding) =>
    judge.found({ caseId, ...(row ? { reference: row.reference } : {}), until: judge.now, ...finding });
  const trusted = seen.filter(({ checkpoint }) => judge.isTrusted(checkpoint));
  const lastSeen = trusted.at(-1);
  const lastSeenAt = lastSeen?.at ? { since: instantOf(lastSeen.at) } : {};
  if (turns.length === 0 && !row) {
    if (lastSeen) tell({ code: 'CASE_DELETED', revision: lastSeen.revision, ...lastSeenAt });
    return judgeLeaves(seen, [], judge, tell);
  }
  const judged = judgeChain(evidence, tell, writtenSince(trusted, judge.provenUntil));
  const end = judged.at(-1);
  const last = end?.revision ?? 0;
  const isHeadOfLast =
    row !== undefined && end !== undefined && [end.computed, end.hash].some((one) => one.equals(row.head));
  const known = Math.max(lastSeen?.revision ?? 0, row && !isHeadOfLast ? row.revision : 0);
  if (known > last)
    tell({
      code: 'TURNS_DELETED',
      revision: last + 1,
      ...(known > last + 1 ? { lastRevision: known } : {}),
      ...lastSeenAt,
    });
  if (!row) tell({ code: 'CASE_ROW_DELETED', ...lastSeenAt });
  else if (row.revision <= last ? !isHeadOfLast || row.revision < last : isHeadOfLast)
    tell({ code: 'HEAD_CHANGED', revision: row.revision, ...lastSeenAt });
  judgeLeaves(seen, judged, judge, tell);
  const late = lateTurn(judged, seen, judge.provenUntil);
  if (late) tell(late);
}

/** A turn was written after the checkpoint before the one that saw it first; what it says of its own time may be changed. */
const writtenSince =
  (trusted: readonly SeenHead[], provenUntil: StoredTime | undefined) =>
  (revision: number): Pick<AuditFinding, 'since'> => {
    const first = trusted.find((seen) => seen.revision >= revision);
    const since = first ? first.since : provenUntil;
    return since ? { since: instantOf(since) } : {};
  };
