// How a token leaves an element.
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Element, SequenceFlow } from '@alur/process-model';
import { holds } from './holds.js';
import type { IncidentCause } from './raise-incident.js';
import { raiseIncident } from './raise-incident.js';
import type { Visit } from './token.js';
import { holderOf } from './token.js';
import type { Turn } from './turn.js';

export interface Stay {
  readonly element: Element;
  readonly visit: Visit;
}

/**
 * Completes the element by every outgoing flow that holds: several at once are BPMN's implicit fork, an element
 * without any ends its token there. With conditions of which none is true the work stays done and a person decides.
 */
export function complete(turn: Turn, { element, visit }: Stay): void {
  const flows = flowsThatHold(turn, element);
  if (!flows.ok) return raiseIncident(turn, { element, visit }, { ...flows.error, stage: 'leaving' });
  completeBy(turn, { element, visit }, flows.value);
}

/** Completes the element by exactly these flows, a token on each. */
export function completeBy(turn: Turn, { element, visit }: Stay, flows: readonly SequenceFlow[]): void {
  turn.emit({ type: 'ElementCompleted', elementId: element.id });
  for (const flow of flows) {
    turn.emit({ type: 'SequenceFlowTaken', flowId: flow.id });
    turn.move({ elementId: flow.to, flowId: flow.id, ...holderOf(visit) });
  }
}

function flowsThatHold(turn: Turn, element: Element): Result<readonly SequenceFlow[], IncidentCause> {
  const taken: SequenceFlow[] = [];
  for (const id of element.outgoing) {
    const flow = turn.getFlow(id);
    const holding = holds(turn, flow);
    if (!holding.ok) return holding;
    if (holding.value) taken.push(flow);
  }
  return taken.length > 0 || element.outgoing.length === 0 ? ok(taken) : err(noOutgoingFlow(element));
}

export const noOutgoingFlow = (element: Element): IncidentCause => ({
  code: 'NO_OUTGOING_FLOW',
  message: `Tidak ada syarat yang terpenuhi setelah "${element.name ?? element.id}". Lengkapi datanya, lalu coba lagi.`,
});
