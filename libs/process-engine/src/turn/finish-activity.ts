// An activity is done: what it gave goes out, and the token goes on, or back to the rounds or the compensation it is part of.
import type { JsonObject } from '@alur/kernel';
import type { AnyActivity } from '@alur/process-model';
import { finishRound, findBody } from '../scopes/rounds.js';
import { present } from '../record/present.js';
import { complete } from './complete.js';
import { evaluate } from './evaluate.js';
import { expressionCause } from './holds.js';
import type { IncidentCause } from './raise-incident.js';
import { raiseIncident } from './raise-incident.js';
import type { Visit } from './token.js';
import { holderOf } from './token.js';
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

/** Only an activity with something that undoes it is remembered. */
export function rememberHowToUndo(turn: Turn, element: AnyActivity, visit: Visit): void {
  const handler = handlerOf(turn, element);
  if (handler === undefined) return;
  const activity = { elementId: element.id, handler, ...present({ scope: visit.scope }), ...holderOf(visit) };
  turn.emit({ type: 'ActivityCompensable', activity });
}

function handlerOf(turn: Turn, element: AnyActivity): string | undefined {
  for (const id of element.boundaryEvents) {
    const event = turn.getElement(id);
    if (event.type === 'boundaryEvent' && event.trigger.kind === 'compensation') return event.handler;
  }
  return turn.compiled.topology.eventSubProcesses.get(element.id)?.find((id) => {
    const [start] = startsOf(turn, id);
    const event = start === undefined ? undefined : turn.getElement(start);
    return event?.type === 'startEvent' && event.trigger?.kind === 'compensation';
  });
}

function startsOf(turn: Turn, id: string): readonly string[] {
  const element = turn.getElement(id);
  return element.type === 'subProcess' ? element.starts : [];
}
