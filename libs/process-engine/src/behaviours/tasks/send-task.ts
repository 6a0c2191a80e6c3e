import type { SendTask } from '@alur/process-model';
import { finishActivity } from '../../turn/finish-activity.js';
import { throwMessage } from '../../waits/throw-outside.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const sendTask: ElementBehaviour<SendTask> = {
  /** Throws its message, with its inputs in it, and is done: nothing answers it, so nothing on its edge can come. */
  activate(task, visit, turn) {
    const stay = { element: task, visit };
    throwMessage(turn, stay, task.message, () => finishActivity(turn, stay, {}));
  },
};
