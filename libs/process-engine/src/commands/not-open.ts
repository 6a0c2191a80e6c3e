// The refusals for work that is not open (any more); a worker takes them as "already done".
import type { ElementKey } from '../contract/state.js';
import type { Handled } from './command-handler.js';
import { rejected } from './command-handler.js';

export const handOffNotOpen = (key: ElementKey): Handled =>
  rejected('HANDOFF_NOT_OPEN', `Expected element ${key} to be in transit, but it is not.`);

export const taskNotOpen = (key: ElementKey): Handled =>
  rejected('TASK_NOT_OPEN', `Expected user task ${key} to be open, but it is not.`);

export const jobNotOpen = (key: ElementKey): Handled =>
  rejected('JOB_NOT_OPEN', `Expected job ${key} to be open, but it is not.`);
