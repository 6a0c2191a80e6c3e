import type { PlainTask } from '@alur/process-model';
import { finishActivity } from '../../turn/finish-activity.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const plainTask: ElementBehaviour<PlainTask> = {
  /** A task of no kind says that something is done, not how: it passes through. */
  activate(task, visit, turn) {
    finishActivity(turn, { element: task, visit }, {});
  },
};
