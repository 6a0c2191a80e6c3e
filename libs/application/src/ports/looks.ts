import type { Instant } from '@alur/kernel';

/** Somebody looked at what the city keeps of a person. */
export interface Look {
  readonly at: Instant;
  /** As in the audit: `officer:<id>`, `anybody`. */
  readonly actor: string;
  readonly action: string;
  /** Empty where somebody acted for the person, whatever the case. */
  readonly caseId: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The audit as the person reads it whose data was looked at. */
export interface Looks {
  /** Newest first; only what was let through. */
  list(
    of: { readonly citizenId: string; readonly caseIds: readonly string[]; readonly fileIds: readonly string[] },
    limit: number,
  ): Promise<readonly Look[]>;
}
