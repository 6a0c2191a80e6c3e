import type { CaseEvent } from '@alur/case';
import type { Instant } from '@alur/kernel';
import type { CaseRecord } from './lanes.js';

/** A turn as it was stored. */
export interface ChainedTurn {
  readonly revision: number;
  readonly at: Instant;
  readonly actor: string;
  readonly events: readonly CaseEvent[];
  /** Whether its hash is that of what is stored, after the turn before it. */
  readonly isWhole: boolean;
}

export interface StoredHistory {
  /** In order, the rounds kept apart put together again. */
  readonly turns: readonly ChainedTurn[];
  /** Whether the case's own row names the hash of its last turn. */
  readonly endsAtHead: boolean;
}

/** Clocks and work of a case that is still to come. */
export interface OpenWork {
  readonly key: string;
  readonly kind: string;
  readonly runAt: Instant;
  readonly attempt: number;
  readonly failures: number;
  readonly isDead: boolean;
}

export interface CaseHistory {
  read(record: { readonly id: string; readonly createdAt: Instant }): Promise<StoredHistory>;
  workOf(caseId: string): Promise<readonly OpenWork[]>;
  /** The case's own row with every round that is kept beside it. */
  wholeByReference(reference: string): Promise<CaseRecord | undefined>;
}
