import type { ClaimUserTask } from '../../contract/command.js';
import { refusalOf } from './actors.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';
import { openTask } from '../not-open.js';

/** Refused also for the actor who has it already: a redundant command is told so, never silently absorbed. */
export const claimUserTask: CommandHandler<ClaimUserTask> = ({ key, by, groups }, turn) => {
  const task = openTask(turn, key);
  if (!task.ok) return task.error;
  const { claimedBy } = task.value;
  if (claimedBy === by)
    return rejected('ALREADY_CLAIMED', `Expected user task ${key} to be free, but ${by} has claimed it already.`);
  const refusal = refusalOf(turn, task.value, { by, groups });
  if (refusal) return refusal;
  if (claimedBy !== undefined)
    return rejected('ALREADY_CLAIMED', `Expected user task ${key} to be free, but somebody else has claimed it.`);
  turn.emit({ type: 'UserTaskClaimed', key, by });
  return accepted;
};
