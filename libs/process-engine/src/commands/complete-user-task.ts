import type { CompleteUserTask } from '../contract/command.js';
import { cancelTimers } from '../turn/boundary-timers.js';
import { complete } from '../turn/complete.js';
import { findOwn } from '../record/find-own.js';
import { visitOf } from '../turn/token.js';
import type { CommandHandler } from './command-handler.js';
import { accepted, rejected } from './command-handler.js';
import { taskNotOpen } from './not-open.js';

/** A task nobody claimed may be completed without claiming; a claimed one only by its claimant. */
export const completeUserTask: CommandHandler<CompleteUserTask> = ({ key, by, variables }, turn) => {
  const task = findOwn(turn.state.elements, key);
  if (task?.phase !== 'user-task') return taskNotOpen(key);
  if (task.claimedBy !== undefined && task.claimedBy !== by) {
    return rejected(
      'NOT_CLAIMED_BY_ACTOR',
      `Expected user task ${key} to be claimed by ${by} or free, but somebody else has claimed it.`,
    );
  }
  const { elementId } = task;
  cancelTimers(turn, key);
  turn.emit({ type: 'UserTaskCompleted', at: turn.at, key, elementId, by, variables });
  complete(turn, { element: turn.getElement(elementId), visit: visitOf(task) });
  return accepted;
};
