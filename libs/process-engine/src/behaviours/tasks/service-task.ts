import type { ServiceTask } from '@alur/process-model';
import { armTimers, planTimers } from '../../turn/boundary-timers.js';
import { openJob } from '../../turn/open-job.js';
import { raiseIncident } from '../../turn/raise-incident.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const serviceTask: ElementBehaviour<ServiceTask> = {
  /** Asks a worker for the job and waits for its answer. */
  activate(task, visit, turn) {
    const timers = planTimers(turn, task, visit);
    if (!timers.ok) return raiseIncident(turn, { element: task, visit }, timers.error);
    const key = openJob(turn, task, visit);
    armTimers(turn, key, timers.value);
  },
};
