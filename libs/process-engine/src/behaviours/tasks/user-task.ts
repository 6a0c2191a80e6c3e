import type { Instant, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { UserTask } from '@alur/process-model';
import { armTimers, planTimers } from '../../turn/boundary-timers.js';
import { present } from '../../record/present.js';
import type { IncidentCause } from '../../turn/raise-incident.js';
import { raiseIncident } from '../../turn/raise-incident.js';
import type { Visit } from '../../turn/token.js';
import { holderOf } from '../../turn/token.js';
import type { Turn } from '../../turn/turn.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const userTask: ElementBehaviour<UserTask> = {
  /** Opens the task in its agency's queue, due at the end of its standard time, and arms its timers. */
  activate(task, visit, turn) {
    const due = standardTimeEnd(turn, task, visit);
    if (!due.ok) return raiseIncident(turn, { element: task, visit }, due.error);
    const timers = planTimers(turn, task, visit);
    if (!timers.ok) return raiseIncident(turn, { element: task, visit }, timers.error);
    const key = visit.key ?? turn.nextKey();
    turn.emit({
      type: 'UserTaskCreated',
      at: turn.at,
      key,
      elementId: task.id,
      ...present({ from: visit.from, performer: visit.performer, due: due.value }),
    });
    armTimers(turn, key, timers.value);
  },
};

function standardTimeEnd(turn: Turn, task: UserTask, visit: Visit): Result<Instant | undefined, IncidentCause> {
  if (task.standardTime === undefined) return ok(undefined);
  const end = turn.context.workingTimeEnd(holderOf(visit).holder, turn.at, task.standardTime);
  if (end.ok) return end;
  const message = `Batas waktu langkah "${task.name ?? task.id}" tidak dapat dihitung. ${end.error.message}`;
  return err({ code: 'TIMER_INVALID', message, stage: 'opening' });
}
