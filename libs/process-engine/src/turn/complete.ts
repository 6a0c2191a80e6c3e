import type { Element, SequenceFlow } from '@alur/process-model';
import { present } from '../record/present.js';
import { flowsThatHold } from './holds.js';
import { raiseIncident } from './raise-incident.js';
import type { Visit } from './token.js';
import { holderOf } from './token.js';
import type { Turn } from './turn.js';

export interface Stay {
  readonly element: Element;
  readonly visit: Visit;
}

/** Completes the element: a token leaves by every flow that may be taken; none may be: the case needs a person. */
export function complete(turn: Turn, { element, visit }: Stay): void {
  const flows = flowsThatHold(turn, visit, element);
  if (!flows.ok) return raiseIncident(turn, { element, visit }, { ...flows.error, stage: 'leaving' });
  completeBy(turn, { element, visit }, flows.value);
}

/** Like `complete`, for something that is no element of its own: the body around rounds. */
export function leave(turn: Turn, { element, visit }: Stay): void {
  const flows = flowsThatHold(turn, visit, element);
  if (!flows.ok) return raiseIncident(turn, { element, visit }, { ...flows.error, stage: 'leaving' });
  leaveBy(turn, visit, flows.value);
}

/** Completes the element by exactly these flows, a token on each. */
export function completeBy(turn: Turn, { element, visit }: Stay, flows: readonly SequenceFlow[]): void {
  turn.emit({ type: 'ElementCompleted', elementId: element.id });
  leaveBy(turn, visit, flows);
}

/** A token sets out on each of the flows. */
export function leaveBy(turn: Turn, visit: Visit, flows: readonly SequenceFlow[]): void {
  for (const flow of flows) {
    turn.emit({ type: 'SequenceFlowTaken', flowId: flow.id });
    turn.move({ elementId: flow.to, flowId: flow.id, ...present({ scope: visit.scope }), ...holderOf(visit) });
  }
}
