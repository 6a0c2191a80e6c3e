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
}

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
  /** Throws an unsent draft away. */
  discard(id: string): Promise<void>;
  markSubmitted(id: string): Promise<void>;
  listOpen(citizenId: string): Promise<readonly Draft[]>;
}
