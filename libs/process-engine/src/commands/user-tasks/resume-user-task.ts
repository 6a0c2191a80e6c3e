import { fromMillis, toMillis } from '@alur/kernel';
import type { ResumeUserTask } from '../../contract/command.js';
import { findOwn } from '../../record/find-own.js';
import { present } from '../../record/present.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';
import { taskNotOpen } from '../not-open.js';

/** The task goes on, with the time it had left. */
export const resumeUserTask: CommandHandler<ResumeUserTask> = ({ key }, turn) => {
  const task = findOwn(turn.state.elements, key);
  if (task?.phase !== 'user-task') return taskNotOpen(key);
  if (!task.suspended)
    return rejected('TASK_NOT_SUSPENDED', `Expected user task ${key} to be suspended, but it is not.`);
  const { since, timers } = task.suspended;
  const paused = toMillis(turn.at) - toMillis(since);
  const due = task.due && fromMillis(toMillis(task.due) + paused);
  turn.emit({ type: 'UserTaskResumed', at: turn.at, key, ...present({ due }) });
  for (const { elementId, left, repeat } of timers) {
    const timer = turn.nextKey();
    const again = fromMillis(toMillis(turn.at) + left);
    turn.emit({ type: 'TimerArmed', key: timer, elementId, attachedTo: key, due: again, ...present({ repeat }) });
    turn.ask({ type: 'ArmTimer', key: timer, due: again });
  }
  return accepted;
};
