// Variables live in scopes. Reading looks outwards; writing goes to the nearest scope that has the name, else to the instance.
import type { JsonObject } from '@alur/kernel';
import type { ElementKey } from '../contract/state.js';
import { findOwn } from '../record/find-own.js';
import { present } from '../record/present.js';
import type { Turn } from './turn.js';

/** Where an expression is evaluated or data arrives: in a scope, with variables of its own. */
export interface Place {
  readonly scope?: ElementKey;
  readonly variables?: JsonObject;
}

export function visibleVariables(turn: Turn, { scope, variables }: Place): JsonObject {
  const around = scopesAround(turn, scope).map((key) => turn.state.elements[key]?.variables ?? {});
  return Object.assign({}, turn.state.variables, ...around.reverse(), variables) as JsonObject;
}

/** Keys of the scopes around a place, innermost first. */
export function scopesAround(turn: Turn, scope: ElementKey | undefined): ElementKey[] {
  const keys: ElementKey[] = [];
  for (let key = scope; key !== undefined; key = findOwn(turn.state.elements, key)?.scope) keys.push(key);
  return keys;
}

/** Data that leaves an element. What the element has as a variable of its own ends with it. */
export function writeVariables(turn: Turn, place: Place, values: JsonObject): void {
  const targets = new Map<ElementKey | undefined, Record<string, JsonObject[string]>>();
  for (const [name, value] of Object.entries(values)) {
    if (place.variables && Object.hasOwn(place.variables, name)) continue;
    const scope = scopesAround(turn, place.scope).find((key) => has(turn, key, name));
    targets.set(scope, { ...targets.get(scope), [name]: value });
  }
  for (const [scope, written] of targets)
    turn.emit({ type: 'VariablesWritten', ...present({ scope }), variables: written });
}

const has = (turn: Turn, key: ElementKey, name: string): boolean =>
  Object.hasOwn(turn.state.elements[key]?.variables ?? {}, name);
