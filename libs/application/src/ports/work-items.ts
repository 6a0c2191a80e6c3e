import type { Instant, JsonObject } from '@alur/kernel';
import type { WorkKind } from './work-kinds.js';

export interface WorkItemId {
  readonly caseId: string;
  readonly key: string;
}

export interface WorkItem extends WorkItemId {
  readonly kind: WorkKind;
  readonly agency?: string;
  readonly payload: JsonObject;
  readonly runAt: Instant;
  /** Counted from 1 when claimed; also the fencing token. */
  readonly attempt: number;
  /** How often it was tried and failed. */
  readonly failures: number;
  /** How often whoever held it went away without a word. */
  readonly losses: number;
}

/** An item for a queue, and how long until it is due. */
export interface PublishedWork extends WorkItemId {
  readonly kind: WorkKind;
  readonly agency?: string;
  /** 0 when it is due. */
  readonly dueInMs: number;
}

/** The store's clock says what is due; a claim leases an item for half a minute. */
export interface WorkItems {
  /** Leases one due item; nothing when it is gone, early, dead, leased, or its agency takes no more now. */
  claim(id: WorkItemId): Promise<WorkItem | undefined>;
  /** Leases those of these items that are due and free, in one go. What is of an agency with a limit stays for the next look. */
  claimThese(ids: readonly WorkItemId[]): Promise<readonly WorkItem[]>;
  /** Leases due items of these kinds, oldest first. */
  claimDue(kinds: readonly WorkKind[], limit: number): Promise<readonly WorkItem[]>;
  /** What queues carry, is due within a minute, and was not published lately: marks it published and returns it. */
  takeUnpublished(limit: number): Promise<readonly PublishedWork[]>;
  /** Writes down how far the item has come and holds it longer; false when it is somebody else's by now. */
  keepPlace(item: WorkItem, payload: JsonObject): Promise<boolean>;
  /** Forgets that anything was published: what is due is published again. */
  forgetPublished(): Promise<void>;
  /** Gives a lease back after a failure; the item is due again after the delay. */
  retryLater(item: WorkItem, delayMs: number, error: string): Promise<void>;
  /** Gives a lease back because the time was not right; that is no failure. */
  postpone(item: WorkItem, delayMs: number): Promise<void>;
  /** Finishes an item that changes no case, such as a message. */
  finish(item: WorkItem): Promise<void>;
  /** Puts it aside for a person. */
  bury(item: WorkItem, error: string): Promise<void>;
  /** Age in seconds of the oldest item that is due and that somebody may take, 0 when there is none. */
  oldestDueSeconds(): Promise<number>;
  /** Of each queue that items wait for, how long the oldest has. */
  waitingOnQueues(): Promise<readonly WaitingWork[]>;
}

export interface WaitingWork {
  readonly kind: WorkKind;
  readonly agency?: string;
  readonly oldestSeconds: number;
}
