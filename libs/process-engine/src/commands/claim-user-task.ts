import type { ClaimUserTask } from '../contract/command.js';
import { findOwn } from '../record/find-own.js';
import type { CommandHandler } from './command-handler.js';
import { accepted, rejected } from './command-handler.js';
import { taskNotOpen } from './not-open.js';

/** Refused also for the actor who has it already: a redundant command is told so, never silently absorbed. */
export const claimUserTask: CommandHandler<ClaimUserTask> = ({ key, by }, turn) => {
  const task = findOwn(turn.state.elements, key);
  if (task?.phase !== 'user-task') return taskNotOpen(key);
  if (task.claimedBy === by)
    return rejected('ALREADY_CLAIMED', `Expected user task ${key} to be free, but ${by} has claimed it already.`);
  if (task.claimedBy !== undefined)
    return rejected('ALREADY_CLAIMED', `Expected user task ${key} to be free, but somebody else has claimed it.`);
  turn.emit({ type: 'UserTaskClaimed', key, by });
  return accepted;
};
