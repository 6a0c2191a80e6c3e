import type { Instant } from '@alur/kernel';

/** What proves that everything written until then is still what it was. */
export interface Checkpoint {
  readonly number: number;
  readonly at: Instant;
  /** As hexadecimal digits; names everything covered so far. */
  readonly root: string;
  /** Cases that had changed, and audit rows that were new. */
  readonly cases: number;
  readonly entries: number;
}

/** What leaves the database: whoever rewrites all of it cannot make the signature again. */
export interface SignedCheckpoint extends Pick<Checkpoint, 'number' | 'at' | 'root'> {
  /** Fingerprint of the key. */
  readonly key: string;
  readonly signature: string;
}

export interface Checkpoints {
  /**
   * The one of this minute; undefined where another worker has taken it. `asked`: now in any case, and everything is
   * looked at, not only what is new by its time.
   */
  take(asked?: 'asked'): Promise<Checkpoint | undefined>;
}

export interface CheckpointSeal {
  sign(checkpoint: Checkpoint): SignedCheckpoint;
  isGenuine(signed: SignedCheckpoint): boolean;
}

export interface ArchivedFile {
  readonly file: string;
  /** Absent where the file cannot be read. */
  readonly signed?: SignedCheckpoint;
}

/** Signed checkpoints away from the database. What lies there is never written again. */
export interface CheckpointArchive {
  /** Gives the name of the new file; undefined where this checkpoint lies there already. */
  add(signed: SignedCheckpoint): Promise<string | undefined>;
  findNewest(): Promise<SignedCheckpoint | undefined>;
  /** In the order of their time. */
  list(): Promise<readonly ArchivedFile[]>;
}

export type AuditFindingCode =
  | 'CASE_DELETED'
  | 'CASE_ROW_DELETED'
  | 'TURNS_DELETED'
  | 'TURN_CHANGED'
  | 'TURN_INSERTED'
  | 'TURN_LATE'
  | 'CHAIN_REWRITTEN'
  | 'HEAD_CHANGED'
  | 'ENTRY_CHANGED'
  | 'ENTRY_DELETED'
  | 'ENTRY_LATE'
  | 'LEAF_CHANGED'
  | 'LEAVES_CHANGED'
  | 'CHECKPOINT_CHANGED'
  | 'CHECKPOINT_MISSING'
  | 'ROOT_REPLACED'
  | 'SIGNATURE_WRONG'
  | 'ARCHIVE_UNREADABLE';

/** Something that is not what was written. */
export interface AuditFinding {
  readonly code: AuditFindingCode;
  readonly caseId?: string;
  readonly reference?: string;
  /** The turn concerned, or the first of them. */
  readonly revision?: number;
  readonly lastRevision?: number;
  /** Id of the audit row. */
  readonly entry?: string;
  /** Number of the checkpoint concerned, or of the first of them. */
  readonly checkpoint?: number;
  readonly lastCheckpoint?: number;
  readonly file?: string;
  /** It happened between these two; without the first one it is not known since when. */
  readonly since?: Instant;
  readonly until: Instant;
}

/** What was looked at. */
export interface AuditCount {
  readonly cases: number;
  readonly turns: number;
  readonly entries: number;
  readonly checkpoints: number;
  readonly leaves: number;
  /** Signed roots that were compared. */
  readonly signed: number;
  /** What no checkpoint covers yet: its deletion could not be proved. */
  readonly unproved: { readonly turns: number; readonly entries: number };
  /** Of the last checkpoint; absent where there is none. */
  readonly provenUntil?: Instant;
  /** The database's clock when the look began. */
  readonly now: Instant;
}

export interface AuditProof {
  /** Reads everything that was written down, in one snapshot. `signed`: roots by number, known to be genuine. */
  verify(signed: ReadonlyMap<number, string>, found: (finding: AuditFinding) => void): Promise<AuditCount>;
}
