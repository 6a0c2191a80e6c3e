// The refusals for work that is not open (any more); a worker takes them as "already done".
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ElementKey, OpenUserTask } from '../contract/state.js';
import { findOwn } from '../record/find-own.js';
import type { Turn } from '../turn/turn.js';
import type { Handled } from './command-handler.js';
import { rejected } from './command-handler.js';

export const handOffNotOpen = (key: ElementKey): Handled =>
  rejected('HANDOFF_NOT_OPEN', `Expected element ${key} to be in transit, but it is not.`);

export const taskNotOpen = (key: ElementKey): Handled =>
  rejected('TASK_NOT_OPEN', `Expected user task ${key} to be open, but it is not.`);

export const jobNotOpen = (key: ElementKey): Handled =>
  rejected('JOB_NOT_OPEN', `Expected job ${key} to be open, but it is not.`);

export const notClaimed = (key: ElementKey, by: string): Handled =>
  rejected('NOT_CLAIMED_BY_ACTOR', `Expected user task ${key} to be claimed by ${by}, but it is not.`);

/** An open task that somebody may act on now. */
export function openTask(turn: Turn, key: ElementKey): Result<OpenUserTask, Handled> {
  const task = findOwn(turn.state.elements, key);
  if (task?.phase !== 'user-task') return err(taskNotOpen(key));
  if (task.suspended) {
    const message = `Expected user task ${key} to be in work, but it waits for the applicant.`;
    return err(rejected('TASK_SUSPENDED', message));
  }
  return ok(task);
}
