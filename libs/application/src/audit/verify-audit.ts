// Whether what was written down is still what was written: the database by itself, and against what was signed outside it.
import type {
  ArchivedFile,
  AuditCount,
  AuditFinding,
  AuditProof,
  CheckpointArchive,
  CheckpointSeal,
} from '../ports/checkpoints.js';

export interface VerifyPorts {
  readonly proof: AuditProof;
  readonly archive: Pick<CheckpointArchive, 'list'>;
  readonly seal: Pick<CheckpointSeal, 'isGenuine'>;
}

/** Tells each finding as it is met; gives what was looked at. */
export const verifyAudit =
  ({ proof, archive, seal }: VerifyPorts) =>
  async (found: (finding: AuditFinding) => void): Promise<AuditCount> => {
    const { roots, wrong } = judgeArchive(await archive.list(), seal);
    const count = await proof.verify(roots, found);
    for (const finding of wrong) found({ ...finding, until: count.now });
    return count;
  };

export interface JudgedArchive {
  /** Of what is genuine, by number. */
  readonly roots: ReadonlyMap<number, string>;
  readonly wrong: readonly Omit<AuditFinding, 'until'>[];
}

/** Only what the key has signed says anything about the database. */
export function judgeArchive(
  files: readonly ArchivedFile[],
  { isGenuine }: Pick<CheckpointSeal, 'isGenuine'>,
): JudgedArchive {
  const roots = new Map<number, string>();
  const wrong: Omit<AuditFinding, 'until'>[] = [];
  for (const { file, signed } of files) {
    if (!signed) wrong.push({ code: 'ARCHIVE_UNREADABLE', file });
    else if (!isGenuine(signed))
      wrong.push({ code: 'SIGNATURE_WRONG', file, checkpoint: signed.number, since: signed.at });
    else roots.set(signed.number, signed.root);
  }
  return { roots, wrong };
}
