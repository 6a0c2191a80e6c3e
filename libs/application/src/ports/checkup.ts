import type { Instant } from '@alur/kernel';
import type { BundleFiles } from './service-versions.js';

export interface StuckCase {
  readonly caseId: string;
  readonly reference: string;
  readonly serviceId: string;
}

/** What the store can say about its own health; nothing here changes anything. */
export interface StoreCheckup {
  /** Names of migrations that this code has and the database has not. */
  pendingMigrations(): Promise<readonly string[]>;
  /** Open cases that nothing will ever move again: no task, no work, no timer, no awaited event, no correction, no incident. */
  stuckCases(limit: number): Promise<{ readonly count: number; readonly first: readonly StuckCase[] }>;
  oldestDueSeconds(): Promise<number>;
  /** Work items put aside, and incidents in open cases, by service. */
  waitingForPeople(): Promise<
    readonly { readonly serviceId: string; readonly dead: number; readonly incidents: number }[]
  >;
  connections(): Promise<{ readonly used: number; readonly limit: number; readonly ours: number }>;
  pausedAgencies(): Promise<readonly string[]>;
  events(monthsAhead: number): Promise<{ readonly inDefault: number; readonly missingMonths: readonly string[] }>;
  /** Files that wait to be checked, and since when the oldest of them. */
  uncheckedFiles(): Promise<{ readonly count: number; readonly oldestSeconds: number }>;
  /** How long the oldest turn or audit entry waits for a checkpoint; 0 when none does. */
  unprovedSeconds(): Promise<number>;
  /** What people asked about their data and nobody answered in time, and how late the oldest is. */
  lateDataRequests(): Promise<{ readonly count: number; readonly oldestSeconds: number }>;
  now(): Promise<Instant>;
  versions(): Promise<readonly { readonly hash: string; readonly serviceId: string; readonly files: BundleFiles }[]>;
}

/** What Redis can say; absent where the queues lie in the database. */
export interface QueueCheckup {
  readonly reachable: boolean;
  /** `noeviction`, or what throws jobs away when memory is short; absent when it is not told. */
  readonly policy?: string;
  /** Whether the key is there by which lost queues are noticed. */
  readonly epoch: boolean;
  readonly paused: readonly string[];
}

/** Tables of events of months to come. */
export interface EventPartitions {
  /** Makes what is missing for so many months from now; gives their names. */
  createAhead(months: number): Promise<readonly string[]>;
}
