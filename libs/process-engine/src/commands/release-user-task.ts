import type { ReleaseUserTask } from '../contract/command.js';
import { findOwn } from '../record/find-own.js';
import type { CommandHandler } from './command-handler.js';
import { accepted, rejected } from './command-handler.js';
import { taskNotOpen } from './not-open.js';

export const releaseUserTask: CommandHandler<ReleaseUserTask> = ({ key, by }, turn) => {
  const task = findOwn(turn.state.elements, key);
  if (task?.phase !== 'user-task') return taskNotOpen(key);
  if (task.claimedBy !== by)
    return rejected('NOT_CLAIMED_BY_ACTOR', `Expected user task ${key} to be claimed by ${by}, but it is not.`);
  turn.emit({ type: 'UserTaskReleased', key, by });
  return accepted;
};
