import type { Instant } from '@alur/kernel';

/** The code of a work item that was put aside; its key in lists is `work:<key>`. */
export const deadWorkCode = 'WORK_ITEM_DEAD';

/** Something that needs a person: an incident of a process, or a work item that nobody waits for. */
export interface IncidentRow {
  readonly caseId: string;
  readonly key: string;
  readonly code: string;
  readonly elementId: string;
  readonly title: string;
  readonly message: string;
  /** Who answers for it; empty where that is nobody but who runs the system. */
  readonly agency: string;
  readonly reference: string;
  readonly serviceId: string;
  readonly raisedAt: Instant;
}

export interface IncidentFilter {
  readonly agencies?: readonly string[];
  readonly serviceId?: string;
  readonly code?: string;
  /** Open since then or longer. */
  readonly raisedUntil?: Instant;
}

export interface Incidents {
  /** Open ones, the oldest first; the cursor is opaque. */
  page(
    filter: IncidentFilter,
    options: { readonly cursor?: string; readonly limit: number },
  ): Promise<{ readonly rows: readonly IncidentRow[]; readonly nextCursor?: string }>;
  /** Only while it is open. */
  find(caseId: string, key: string): Promise<IncidentRow | undefined>;
  openOf(caseId: string): Promise<readonly IncidentRow[]>;
}
