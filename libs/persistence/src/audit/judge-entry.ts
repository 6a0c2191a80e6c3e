// One audit row against the leaf that a checkpoint has of it.
import type { AuditFinding } from '@alur/application';
import type { StoredEntry, StoredTime } from './evidence.js';
import { earlier, entryHash, instantOf } from './evidence.js';
import type { CaseJudge, SeenHead } from './judge-case.js';
import { patienceMs } from './late-turn.js';

export interface EntryEvidence {
  readonly id: string;
  readonly row?: StoredEntry;
  readonly seen?: SeenHead;
}

export function judgeEntry({ id, row, seen }: EntryEvidence, judge: CaseJudge): void {
  const tell = (finding: Pick<AuditFinding, 'code' | 'since' | 'checkpoint'> & { readonly until?: string }): void =>
    judge.found({ entry: id, until: judge.now, ...finding });
  const isSame = row && seen ? entryHash(row).equals(seen.hash) : !seen;
  const at = seen?.at ? { since: instantOf(seen.at) } : {};
  if (seen && !isSame) {
    const { checkpoint } = seen;
    if (!judge.isTrusted(checkpoint)) return tell({ code: 'LEAF_CHANGED', checkpoint, ...at });
    tell({ code: row ? 'ENTRY_CHANGED' : 'ENTRY_DELETED', checkpoint, ...at });
  } else if (row && isLate(row, seen, judge.provenUntil))
    tell({
      code: 'ENTRY_LATE',
      since: instantOf(row.at),
      ...(seen?.at ? { checkpoint: seen.checkpoint, until: instantOf(seen.at) } : {}),
    });
}

/** Dated before what the last look had seen: put there afterwards. */
function isLate(row: StoredEntry, seen: SeenHead | undefined, provenUntil: StoredTime | undefined): boolean {
  const since = seen ? seen.since : provenUntil;
  return since !== null && since !== undefined && row.at < earlier(since, patienceMs);
}
