import type { JsonObject, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { AnyActivity } from '@alur/process-model';
import { behaviourOf } from '../behaviours/behaviours.js';
import { evaluate } from '../turn/evaluate.js';
import { expressionCause } from '../turn/holds.js';
import type { IncidentCause } from '../turn/raise-incident.js';
import { raiseIncident } from '../turn/raise-incident.js';
import type { Visit } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';

/** Inside its agency: what goes in is worked out, then the activity does what its type does. */
export function openActivity(turn: Turn, element: AnyActivity, visit: Visit): void {
  const inputs = inputsOf(turn, element, visit);
  if (!inputs.ok) return raiseIncident(turn, { element, visit }, inputs.error);
  behaviourOf(element).activate(element, inputs.value, turn);
}

/** Each mapping sees what those before it gave. */
function inputsOf(turn: Turn, element: AnyActivity, visit: Visit): Result<Visit, IncidentCause> {
  let variables: JsonObject | undefined = visit.variables;
  for (const { source, target } of element.inputs ?? []) {
    const value = evaluate(turn, { ...visit, ...(variables ? { variables } : {}) }, source);
    if (!value.ok) {
      const cause = expressionCause(value.error, `Nilai masukan "${target}" untuk "${element.name ?? element.id}"`);
      return err({ ...cause, stage: 'opening' });
    }
    variables = { ...variables, [target]: value.value };
  }
  return ok(variables ? { ...visit, variables } : visit);
}
