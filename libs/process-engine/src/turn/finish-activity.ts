// An activity is done: what it gave goes out, and the token goes on, or back to the rounds or the compensation it is part of.
import type { JsonObject } from '@alur/kernel';
import type { AnyActivity } from '@alur/process-model';
import { rememberHowToUndo } from '../compensation/remember-how-to-undo.js';
import { findBody } from '../scopes/find-body.js';
import { finishRound } from '../scopes/rounds.js';
import { present } from '../record/present.js';
import { complete } from './complete.js';
import { evaluate } from './evaluate.js';
import { expressionCause } from './holds.js';
import type { IncidentCause } from './raise-incident.js';
import { raiseIncident } from './raise-incident.js';
import type { Visit } from './token.js';
import type { Turn } from './turn.js';
import { writeVariables } from './variables.js';

interface ActivityStay {
  readonly element: AnyActivity;
  readonly visit: Visit;
}

/** `data`: what a person, worker or message brought. With output mappings only these leave the activity. */
export function finishActivity(turn: Turn, { element, visit }: ActivityStay, data: JsonObject): void {
  const own: JsonObject = { ...visit.variables, ...data };
  const outputs = outputsOf(turn, { element, visit: { ...visit, variables: own } });
  if ('code' in outputs) {
    const kept = Object.keys(own).length > 0 ? { variables: own } : {};
    return raiseIncident(turn, { element, visit: { ...visit, ...kept } }, { ...outputs, stage: 'leaving' });
  }
  // With mappings the names go out past the activity's own variables; without, those keep what is theirs.
  const mapped = element.outputs !== undefined && element.outputs.length > 0;
  if (mapped) writeVariables(turn, present({ scope: visit.scope }), outputs.values);
  else writeVariables(turn, visit, data);
  leaveActivity(turn, { element, visit });
}

/** The work is done and written down; where the token goes from here. */
export function leaveActivity(turn: Turn, { element, visit }: ActivityStay): void {
  if (visit.undoes !== undefined) {
    // Its compensation run sees at rest that this step is over.
    turn.emit({ type: 'ElementCompleted', elementId: element.id });
    return;
  }
  const body = findBody(turn, element, visit);
  if (!body && visit.repeats) {
    turn.emit({ type: 'ElementCompleted', elementId: element.id });
    return;
  }
  if (body) return finishRound(turn, { element, visit, body });
  rememberHowToUndo(turn, element, visit);
  complete(turn, { element, visit });
}

function outputsOf(turn: Turn, { element, visit }: ActivityStay): { readonly values: JsonObject } | IncidentCause {
  const values: Record<string, JsonObject[string]> = {};
  for (const { source, target } of element.outputs ?? []) {
    const value = evaluate(turn, visit, source);
    if (!value.ok)
      return expressionCause(value.error, `Nilai keluaran "${target}" dari "${element.name ?? element.id}"`);
    values[target] = value.value;
  }
  return { values };
}
