import type { ServiceTask } from '@alur/process-model';
import type { ElementKey } from '../contract/state.js';
import { present } from '../record/present.js';
import type { Visit } from './token.js';
import type { Turn } from './turn.js';

/** Opens the job of a task and asks for a worker. */
export function openJob(turn: Turn, { id: elementId, jobType, parameters }: ServiceTask, visit: Visit): ElementKey {
  const key = visit.key ?? turn.nextKey();
  const performer = present({ performer: visit.performer });
  turn.emit({
    type: 'JobCreated',
    at: turn.at,
    key,
    elementId,
    ...present({ from: visit.from }),
    ...performer,
    jobType,
    parameters,
  });
  turn.ask({ type: 'RunJob', key, elementId, jobType, parameters, ...performer });
  return key;
}
