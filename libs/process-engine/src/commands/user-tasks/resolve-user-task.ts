import type { ResolveUserTask } from '../../contract/command.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';
import { notClaimed, openTask } from '../not-open.js';

/** The delegate is done: the task goes back to who delegated it. */
export const resolveUserTask: CommandHandler<ResolveUserTask> = ({ key, by }, turn) => {
  const task = openTask(turn, key);
  if (!task.ok) return task.error;
  const { owner, claimedBy } = task.value;
  if (owner === undefined)
    return rejected('TASK_NOT_DELEGATED', `Expected user task ${key} to be delegated, but it is not.`);
  if (claimedBy !== by) return notClaimed(key, by);
  turn.emit({ type: 'UserTaskResolved', key, by, to: owner });
  return accepted;
};
