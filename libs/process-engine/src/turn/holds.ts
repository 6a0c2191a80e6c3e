import type { EvaluationFailure } from '@alur/expressions';
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Element, SequenceFlow } from '@alur/process-model';
import { evaluate } from './evaluate.js';
import type { IncidentCause } from './raise-incident.js';
import type { Turn } from './turn.js';
import type { Place } from './variables.js';

/** Whether a flow may be taken: it has no condition, or its condition is true and nothing but true. */
export function holds(turn: Turn, place: Place, flow: SequenceFlow): Result<boolean, IncidentCause> {
  if (flow.condition === undefined) return ok(true);
  const value = evaluate(turn, place, flow.condition);
  return value.ok
    ? ok(value.value === true)
    : err(expressionCause(value.error, `Syarat "${flow.condition}" pada alur ${flow.id}`));
}

/** The evaluator's own words stay out of the cause: they may quote a personal value. */
export function expressionCause(failure: EvaluationFailure, what: string): IncidentCause {
  const tooCostly = failure.code === 'EXPRESSION_TOO_COSTLY';
  const reason = tooCostly ? 'terlalu berat untuk dihitung' : 'tidak dapat dihitung';
  return {
    code: tooCostly ? 'EXPRESSION_TOO_COSTLY' : 'EXPRESSION_FAILED',
    message: `${what} ${reason}. Perbaiki ekspresi atau datanya.`,
  };
}

/** The flows of an element that are taken when several may be: each whose condition holds, else the default one. */
export function flowsThatHold(
  turn: Turn,
  place: Place,
  element: Element & { readonly defaultFlow?: string },
): Result<readonly SequenceFlow[], IncidentCause> {
  const taken: SequenceFlow[] = [];
  for (const id of element.outgoing) {
    if (id === element.defaultFlow) continue;
    const flow = turn.getFlow(id);
    const holding = holds(turn, place, flow);
    if (!holding.ok) return holding;
    if (holding.value) taken.push(flow);
  }
  if (taken.some((flow) => flow.condition !== undefined) || element.defaultFlow === undefined) {
    return taken.length > 0 || element.outgoing.length === 0 ? ok(taken) : err(noOutgoingFlow(element));
  }
  return ok([...taken, turn.getFlow(element.defaultFlow)]);
}

export const noOutgoingFlow = (element: Element): IncidentCause => ({
  code: 'NO_OUTGOING_FLOW',
  message: `Tidak ada syarat yang terpenuhi setelah "${element.name ?? element.id}". Lengkapi datanya, lalu coba lagi.`,
});
