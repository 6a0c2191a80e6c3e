import type { Instant, JsonObject } from '@alur/kernel';
import type { WorkKind } from './lanes.js';

export interface WorkItem {
  readonly caseId: string;
  readonly key: string;
  readonly kind: WorkKind;
  readonly agency?: string;
  readonly payload: JsonObject;
  readonly runAt: Instant;
  /** Counted from 1 when claimed; also the fencing token. */
  readonly attempt: number;
}

export interface WorkItemId {
  readonly caseId: string;
  readonly key: string;
}

export interface WorkItems {
  /** Leases one due item; nothing when it is gone, early, dead or leased by somebody else. */
  claim(id: WorkItemId): Promise<WorkItem | undefined>;
  /** Leases due timers, and rounds that are to begin, oldest first. */
  claimDueTimers(limit: number): Promise<readonly WorkItem[]>;
  /** Items due by now that nobody published lately: marks them published and returns them. */
  takeUnpublished(limit: number): Promise<readonly WorkItem[]>;
  /** Forgets that anything was published: what is due is published again. */
  forgetPublished(): Promise<void>;
  /** Gives a lease back after a failure; the item is due again after the delay. */
  retryLater(item: WorkItem, delayMs: number, error: string): Promise<void>;
  /** Finishes an item that changes no case, such as a message. */
  finish(item: WorkItem): Promise<void>;
  /** Puts it aside for a person. */
  bury(item: WorkItem, error: string): Promise<void>;
  /** Age in seconds of the oldest due item, 0 when none is due. */
  oldestDueSeconds(): Promise<number>;
}
