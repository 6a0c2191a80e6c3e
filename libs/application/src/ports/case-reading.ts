import type { Holding } from '@alur/access';
import type { CaseEvent } from '@alur/case';
import type { Answers } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { CaseRecord } from './lanes.js';

export interface TaskRow {
  readonly caseId: string;
  readonly key: string;
  readonly agency: string;
  readonly role: string;
  readonly scope: string;
  readonly elementId: string;
  readonly title: string;
  readonly reference: string;
  readonly serviceId: string;
  readonly openedAt: Instant;
  readonly due?: Instant;
  readonly claimedBy?: string;
  /** Since when it waits for the applicant. */
  readonly suspendedAt?: Instant;
  readonly revision: number;
  readonly open: boolean;
  /** Concerns the family of the officer for whom it was read. */
  readonly sharesFamily?: boolean;
}

/** A row of a page, and when the page was read by the database's clock. */
export interface QueuedTask extends TaskRow {
  readonly readAt: Instant;
}

export interface TurnRow {
  readonly revision: number;
  readonly at: Instant;
  readonly actor: string;
  readonly events: readonly CaseEvent[];
}

/** Reads that change nothing; a task page costs the same whatever the number of cases. */
export interface CaseReading {
  /** Open tasks of several queues by due date, oldest first, as they concern the officer's family; the cursor is opaque. */
  queuePage(
    holdings: readonly Holding[],
    options: {
      readonly officerId: string;
      readonly cursor?: string;
      readonly limit: number;
      readonly claimed?: { readonly by: string } | 'nobody';
    },
  ): Promise<{ readonly rows: readonly QueuedTask[]; readonly nextCursor?: string }>;
  /** `officerId`: for whom it is read, so that it says whether it concerns their family, in the same trip. */
  findTask(caseId: string, key: string, officerId?: string): Promise<TaskRow | undefined>;
  openTasksOf(caseId: string): Promise<readonly TaskRow[]>;
  findCase(id: string): Promise<CaseRecord | undefined>;
  findByReference(reference: string): Promise<CaseRecord | undefined>;
  /** The newest hundred. */
  listOfApplicant(applicantId: string): Promise<readonly CaseRecord[]>;
  /** However many there are. */
  everyCaseOf(applicantId: string): Promise<readonly CaseRecord[]>;
  turnsOf(record: { readonly id: string; readonly createdAt: Instant }): Promise<readonly TurnRow[]>;
  answersOf(caseId: string): Promise<Readonly<Record<string, Answers>>>;
  /** Every revision of one section, oldest first. */
  revisionsOf(
    caseId: string,
    section: string,
  ): Promise<readonly { readonly revision: number; readonly answers: Answers }[]>;
  /** The database's clock. */
  now(): Promise<Instant>;
}
