// What a queue is to us, whatever keeps its jobs.
import type { Queue, Worker } from 'bullmq';

export type QueueSettings =
  | { readonly kind: 'redis'; readonly url: string; readonly prefix: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly prefix: string }
  /** For a process that gives no work out and takes none. */
  | { readonly kind: 'none' };

export type SettingsOf<Kind extends QueueSettings['kind']> = Extract<QueueSettings, { readonly kind: Kind }>;

/** What a job carries: where the work is, never what it says. A bell carries nothing. */
export interface JobData {
  readonly caseId?: string;
  readonly key?: string;
}

export interface QueueBackend {
  /** One queue per agency on Redis; one for all hand-offs on PostgreSQL, where each consumer holds a connection. */
  readonly queuePerAgency: boolean;
  queue(name: string): Queue<JobData>;
  worker(name: string, concurrency: number, process: (data: JobData) => Promise<void>): Worker<JobData>;
  /** Waits for the first connection; false when it is not there in time, and then everything works without bells. */
  connected(patienceMs: number): Promise<boolean>;
  /** Workers that are made from now on get a connection of their own age: an old one may be deaf without knowing it. */
  renewConnection(): void;
  /** True once after everything in the queues was lost. */
  wereWiped(): Promise<boolean>;
  /** Whether they answer now. */
  areReachable(): Promise<boolean>;
  close(): Promise<void>;
}

/** Finished jobs leave nothing behind: what happened is in PostgreSQL. */
export const jobDefaults = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const;

export const workerDefaults = { lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 1_000 } as const;

/** An emitter without a listener would end the process on its first lost connection. */
export function quiet<T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(
  emitter: T,
  onError: (error: Error) => void,
): T {
  emitter.on('error', onError);
  return emitter;
}
