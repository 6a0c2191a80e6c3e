import type { City } from '@alur/city';
import type { Rejection, Result } from '@alur/kernel';
import type { Lanes } from '../ports/lanes.js';
import type { WorkItem, WorkItems } from '../ports/work-items.js';

export interface WorkPorts {
  readonly city: City;
  readonly lanes: Lanes;
  readonly items: WorkItems;
}

/** Written as if it will run twice. Throws when it should be tried again. */
export type WorkHandler = (item: WorkItem) => Promise<Result<unknown, Rejection>>;

/** What happens when the tries are used up. */
export type GiveUp = (item: WorkItem, message: string) => Promise<Result<unknown, Rejection>>;

/** How often an item is tried before a person is needed, and how long between tries. */
export interface RetryPolicy {
  readonly attempts: number;
  delayMs(attempt: number): number;
}

export const exponentialRetry = (attempts: number): RetryPolicy => ({
  attempts,
  delayMs: (attempt) => Math.min(60_000, 500 * 2 ** attempt),
});

/** Text field of a payload; a payload without it is a bug. */
export function payloadText(item: WorkItem, name: string): string {
  const value = item.payload[name];
  if (typeof value !== 'string') throw new Error(`Expected work item ${item.key} to carry "${name}"`);
  return value;
}
