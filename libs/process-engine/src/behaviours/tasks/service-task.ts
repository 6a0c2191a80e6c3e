import type { ServiceTask } from '@alur/process-model';
import { finishActivity } from '../../turn/finish-activity.js';
import { openJob } from '../../turn/open-job.js';
import { raiseIncident } from '../../turn/raise-incident.js';
import { openWaits } from '../../waits/open-waits.js';
import { planBoundaryWaits } from '../../waits/plan-waits.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const serviceTask: ElementBehaviour<ServiceTask> = {
  /** Asks a worker for the job and waits for its answer. */
  activate(task, visit, turn) {
    const waits = planBoundaryWaits(turn, task, visit);
    if (!waits.ok) return raiseIncident(turn, { element: task, visit }, waits.error);
    const key = openJob(turn, { elementId: task.id, job: task.job }, visit);
    openWaits(turn, key, waits.value);
  },

  resume(task, visit, turn, data) {
    finishActivity(turn, { element: task, visit }, data);
  },
};
