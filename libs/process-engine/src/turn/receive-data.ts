import type { JsonObject } from '@alur/kernel';
import type { Element, Mapping } from '@alur/process-model';
import { evaluate } from './evaluate.js';
import { present } from '../record/present.js';
import type { Turn } from './turn.js';
import type { Place } from './variables.js';
import { writeVariables } from './variables.js';

/** What an event brought, or the job that it was. What a mapping cannot work out becomes null: the event has happened. */
export function receiveData(turn: Turn, element: Element, place: Place, data: JsonObject): void {
  const outputs: readonly Mapping[] = ('outputs' in element && element.outputs) || [];
  if (outputs.length === 0) return writeVariables(turn, place, data);
  const values: Record<string, JsonObject[string]> = {};
  for (const { source, target } of outputs) {
    const value = evaluate(turn, { ...place, variables: { ...place.variables, ...data } }, source);
    values[target] = value.ok ? value.value : null;
  }
  writeVariables(turn, present({ scope: place.scope }), values);
}
