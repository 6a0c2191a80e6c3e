import type { ElementId, JobDefinition } from '@alur/process-model';
import type { ElementKey } from '../contract/state.js';
import { present } from '../record/present.js';
import type { Visit } from './token.js';
import { placeOf } from './token.js';
import type { Turn } from './turn.js';

/** Opens a job at an element and asks for a worker. */
export function openJob(
  turn: Turn,
  { elementId, job }: { readonly elementId: ElementId; readonly job: JobDefinition },
  visit: Visit,
): ElementKey {
  const key = visit.key ?? turn.nextKey();
  const { type: jobType, parameters } = job;
  turn.emit({ type: 'JobCreated', at: turn.at, key, elementId, ...placeOf(visit), jobType, parameters });
  turn.ask({ type: 'RunJob', key, elementId, jobType, parameters, ...present({ performer: visit.performer }) });
  return key;
}
