import type { ReceiveTask } from '@alur/process-model';
import { raiseIncident } from '../../turn/raise-incident.js';
import { awaitEvents } from '../../waits/await-events.js';
import { planBoundaryWaits } from '../../waits/plan-waits.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const receiveTask: ElementBehaviour<ReceiveTask> = {
  /** Waits for its message. */
  activate(task, visit, turn) {
    const edge = planBoundaryWaits(turn, task, visit);
    if (!edge.ok) return raiseIncident(turn, { element: task, visit }, edge.error);
    awaitEvents(turn, { element: task, visit }, [task], edge.value);
  },
};
