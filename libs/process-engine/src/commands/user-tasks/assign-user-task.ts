import type { AssignUserTask } from '../../contract/command.js';
import { present } from '../../record/present.js';
import { fourEyes } from './actors.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';
import { openTask } from '../not-open.js';

/** A supervisor's act: it takes the task from whoever had it, but nobody may be given their own work to check. */
export const assignUserTask: CommandHandler<AssignUserTask> = ({ key, to, by }, turn) => {
  const task = openTask(turn, key);
  if (!task.ok) return task.error;
  const conflict = fourEyes(turn, task.value, to);
  if (conflict) return conflict;
  turn.emit({ type: 'UserTaskAssigned', key, to, ...present({ by }) });
  return accepted;
};
