import type { PlainTask } from '@alur/process-model';
import { activity } from './element-reader.js';
import type { ReadNode } from './element-reader.js';

/** An undefined task and a manual task are told, not done: both pass through. */
export const plainTask = (read: ReadNode): PlainTask => ({ type: 'task', ...activity(read) });
