import type { Element } from '@alur/process-model';
import type { IncidentCode, IncidentStage } from '../contract/state.js';
import { present } from '../record/present.js';
import type { Visit } from './token.js';
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
export function raiseIncident(
  turn: Turn,
  at: { readonly element: Element; readonly visit: Visit },
  cause: IncidentCause,
): void {
  const { element, visit } = at;
  turn.emit({
    type: 'IncidentRaised',
    at: turn.at,
    key: visit.key ?? turn.nextKey(),
    elementId: element.id,
    code: cause.code,
    message: cause.message,
    ...present({ from: visit.from, performer: visit.performer, jobType: cause.jobType, stage: cause.stage }),
  });
}
