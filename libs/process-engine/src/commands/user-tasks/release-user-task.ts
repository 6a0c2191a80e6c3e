import type { ReleaseUserTask } from '../../contract/command.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';
import { notClaimed, openTask } from '../not-open.js';

export const releaseUserTask: CommandHandler<ReleaseUserTask> = ({ key, by }, turn) => {
  const task = openTask(turn, key);
  if (!task.ok) return task.error;
  if (task.value.claimedBy !== by) return notClaimed(key, by);
  turn.emit({ type: 'UserTaskReleased', key, by });
  return accepted;
};
