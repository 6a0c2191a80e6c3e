import type { Instant } from '@alur/kernel';
import { toMillis } from '@alur/kernel';

export type DueState = 'none' | 'on-time' | 'due-soon' | 'overdue';

const hour = 3_600_000;

/** `due-soon` is the last four hours before the due instant. */
export function dueState(due: Instant | undefined, now: Instant): DueState {
  if (!due) return 'none';
  const left = toMillis(due) - toMillis(now);
  if (left < 0) return 'overdue';
  return left < 4 * hour ? 'due-soon' : 'on-time';
}
