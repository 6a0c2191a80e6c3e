import type { PlainTask } from '@alur/process-model';
import { activity } from '../activities/activity.js';
import type { ReadNode } from '../elements/element-reader.js';

/** An undefined task and a manual task are told, not done: both pass through. */
export const plainTask = (read: ReadNode): PlainTask => ({ type: 'task', ...activity(read) });
