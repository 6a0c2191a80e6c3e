import type { DelegateUserTask } from '../../contract/command.js';
import { fourEyes } from './actors.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';
import { notClaimed, openTask } from '../not-open.js';

/** Only who has the task lets somebody else do it. */
export const delegateUserTask: CommandHandler<DelegateUserTask> = ({ key, to, by }, turn) => {
  const task = openTask(turn, key);
  if (!task.ok) return task.error;
  if (task.value.claimedBy !== by) return notClaimed(key, by);
  const conflict = fourEyes(turn, task.value, to);
  if (conflict) return conflict;
  turn.emit({ type: 'UserTaskDelegated', key, to, by });
  return accepted;
};
