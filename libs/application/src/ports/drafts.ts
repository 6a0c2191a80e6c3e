import type { Answers } from '@alur/forms';
import type { Instant } from '@alur/kernel';

export interface Draft {
  readonly id: string;
  readonly serviceId: string;
  readonly versionHash: string;
  readonly citizenId: string;
  readonly answers: Answers;
  readonly revision: number;
  readonly updatedAt: Instant;
  readonly submitted: boolean;
  /** The version it was written for before a change that binds; absent where nothing of that kind happened. */
  readonly changedFrom?: string;
}

/** How long an unsent draft is kept after its last answer; the pages promise it. */
export const draftDays = 30;

export interface Drafts {
  create(draft: {
    readonly id: string;
    readonly serviceId: string;
    readonly versionHash: string;
    readonly citizenId: string;
  }): Promise<Draft>;
  find(id: string): Promise<Draft | undefined>;
  /** Writes when the revision is still the given one; otherwise nothing. */
  save(id: string, revision: number, answers: Answers): Promise<Draft | undefined>;
  /** Carries an unsent draft over to another version while the revision is still the given one; otherwise nothing. */
  renew(renewal: {
    readonly id: string;
    readonly revision: number;
    readonly versionHash: string;
    readonly answers: Answers;
    readonly changedFrom?: string;
  }): Promise<Draft | undefined>;
  /** Throws an unsent draft away. */
  discard(id: string): Promise<void>;
  /** Throws away what nobody has gone on with for `draftDays`, files included; gives their number. */
  discardForgotten(): Promise<number>;
  markSubmitted(id: string): Promise<void>;
  listOpen(citizenId: string): Promise<readonly Draft[]>;
}
