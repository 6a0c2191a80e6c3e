// What was, is and will be offered to the public: publications are added and retired, never altered.
import type { PublicationState } from '@alur/contracts';
import type { Instant } from '@alur/kernel';
import type { Difference } from '@alur/service';
import type { BundleFiles } from './service-versions.js';

/** As it was told when the version was published. */
export type PublishedChange = Omit<Difference, 'name' | 'from' | 'to'>;

export interface Publication {
  readonly id: string;
  readonly serviceId: string;
  /** Counted per service from 1. */
  readonly number: number;
  readonly hash: string;
  readonly state: PublicationState;
  readonly offeredFrom: Instant;
  readonly publishedAt: Instant;
  /** `officer:<id>`, or `operator` for who works at the machine. */
  readonly publishedBy: string;
  readonly reviewedBy?: string;
  readonly draftId?: string;
  readonly note?: string;
  readonly changes: readonly PublishedChange[];
  readonly retired?: { readonly at: Instant; readonly by: string; readonly reason: string };
}

export interface NewPublication {
  readonly hash: string;
  readonly serviceId: string;
  readonly files: BundleFiles;
  readonly by: string;
  readonly changes: readonly PublishedChange[];
  /** Number of the newest publication that was seen, 0 where there was none: nothing is published past one that was not. */
  readonly after: number;
  /** Absent: from now on. */
  readonly offeredFrom?: Instant;
  /** The reviewed draft it is made of, closed in the same statement; it must still be in review, at this revision. */
  readonly draft?: { readonly id: string; readonly revision: number; readonly reviewedBy: string };
  readonly note?: string;
}

export interface ServicePublications {
  /** Of one service, the newest first. */
  list(serviceId: string): Promise<readonly Publication[]>;
  /** Of every service, by service and the newest first. */
  listAll(): Promise<readonly Publication[]>;
  /**
   * Together with its entry in the audit, or not at all: `false` where something was published since `after`, one that is
   * coming would take its place again, or the draft is no more as it was reviewed.
   */
  publish(publication: NewPublication): Promise<boolean>;
  /** Ends the offer and cancels what was coming, all at once. `false` where there is nothing of either. */
  retire(end: { readonly serviceId: string; readonly by: string; readonly reason: string }): Promise<boolean>;
  /** Takes one back before its date. `false` where it is not coming, or no more. */
  cancel(end: { readonly id: string; readonly by: string; readonly reason: string }): Promise<boolean>;
}
