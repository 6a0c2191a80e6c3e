import type { PublishedWork } from '../ports/work-items.js';

/** The queues as far as dispatch needs them. They may lose, double, reorder and forget whatever they are given. */
export interface WorkQueues {
  /** Rejects when the queues cannot be reached; a job that is waiting already is not added again. */
  publish(items: readonly PublishedWork[]): Promise<void>;
  /** Tells one worker that there is work inside the cases. Rejects like `publish`. */
  ring(): Promise<void>;
  /** True once after the queues lost everything they held, as far as anybody can see. */
  wereWiped(): Promise<boolean>;
  /** Whether they answered a moment ago. */
  areReachable(): Promise<boolean>;
}
