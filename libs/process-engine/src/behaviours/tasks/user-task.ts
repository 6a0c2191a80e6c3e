import type { UserTask } from '@alur/process-model';
import { raiseIncident } from '../../turn/raise-incident.js';
import { placeOf } from '../../turn/token.js';
import { openWaits } from '../../waits/open-waits.js';
import { planBoundaryWaits } from '../../waits/plan-waits.js';
import type { ElementBehaviour } from '../element-behaviour.js';
import { taskFacts } from './task-facts.js';

export const userTask: ElementBehaviour<UserTask> = {
  /** Opens the task in its agency's queue, due at the end of its time, and begins to wait for what is on its edge. */
  activate(task, visit, turn) {
    const facts = taskFacts(turn, task, visit);
    if (!facts.ok) return raiseIncident(turn, { element: task, visit }, facts.error);
    const waits = planBoundaryWaits(turn, task, visit);
    if (!waits.ok) return raiseIncident(turn, { element: task, visit }, waits.error);
    const key = visit.key ?? turn.nextKey();
    turn.emit({
      type: 'UserTaskCreated',
      at: turn.at,
      key,
      elementId: task.id,
      ...placeOf(visit),
      ...facts.value,
    });
    openWaits(turn, key, waits.value);
  },
};
