import type { IncidentCode, IncidentStage } from '../contract/state.js';
import { present } from '../record/present.js';
import type { Stay } from './complete.js';
import { placeOf } from './token.js';
import type { Turn } from './turn.js';

/** Why an element cannot go on without a person. The message is Indonesian and names nothing personal: it goes into an event. */
export interface IncidentCause {
  readonly code: IncidentCode;
  readonly message: string;
  readonly stage?: IncidentStage;
  /** The job to run again when resolved. */
  readonly jobType?: string;
}

/** The token stays at the element until a person resolves the incident. */
export function raiseIncident(turn: Turn, { element, visit }: Stay, cause: IncidentCause): void {
  turn.emit({
    type: 'IncidentRaised',
    at: turn.at,
    key: visit.key ?? turn.nextKey(),
    elementId: element.id,
    ...placeOf(visit),
    code: cause.code,
    message: cause.message,
    ...present({ jobType: cause.jobType, stage: cause.stage }),
  });
}
