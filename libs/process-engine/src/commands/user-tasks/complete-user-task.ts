import type { UserTask } from '@alur/process-model';
import type { CompleteUserTask } from '../../contract/command.js';
import type { OpenUserTask } from '../../contract/state.js';
import { finishActivity } from '../../turn/finish-activity.js';
import { visitOf } from '../../turn/token.js';
import type { Turn } from '../../turn/turn.js';
import { cancelWaits } from '../../waits/open-waits.js';
import type { TaskActor } from './actors.js';
import { refusalOf } from './actors.js';
import type { CommandHandler, Handled } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';
import { notClaimed, openTask } from '../not-open.js';

/** A task nobody claimed may be completed without claiming, unless the model asks for it; a claimed one only by its claimant. */
export const completeUserTask: CommandHandler<CompleteUserTask> = ({ key, by, groups, variables }, turn) => {
  const task = openTask(turn, key);
  if (!task.ok) return task.error;
  const refusal = mayComplete(turn, task.value, { by, groups });
  if (refusal) return refusal;
  const { elementId } = task.value;
  cancelWaits(turn, key);
  const remembered = turn.compiled.topology.remembered.has(elementId) ? ({ remembered: true } as const) : {};
  turn.emit({ type: 'UserTaskCompleted', at: turn.at, key, elementId, by, ...remembered });
  const { key: _done, ...visit } = visitOf(task.value);
  finishActivity(turn, { element: turn.getElement(elementId) as UserTask, visit }, variables);
  return accepted;
};

function mayComplete(turn: Turn, task: OpenUserTask, actor: TaskActor): Handled | undefined {
  const { key, claimedBy, elementId } = task;
  if (claimedBy !== undefined && claimedBy !== actor.by) {
    const message = `Expected user task ${key} to be claimed by ${actor.by} or free, but somebody else has claimed it.`;
    return rejected('NOT_CLAIMED_BY_ACTOR', message);
  }
  const refusal = refusalOf(turn, task, actor);
  if (refusal) return refusal;
  const { claimRequired } = turn.getElement(elementId) as UserTask;
  return claimRequired && claimedBy === undefined ? notClaimed(key, actor.by) : undefined;
}
