// Shared moves on the records of a state; every one gives a new state.
import type { JsonObject } from '@alur/kernel';
import type { Placed } from '../contract/event.js';
import type { ElementInstance, ElementKey, InstanceState, TimerKey } from '../contract/state.js';
import { present } from '../record/present.js';
import { without } from '../record/without.js';

/** What every resting element has, from the event that brought it to rest. */
export const restingAt = ({ key, elementId, scope, from, performer, variables, undoes, repeats, at }: Placed) => ({
  key,
  elementId,
  ...present({ scope, cameFrom: from, performer, variables, undoes, repeats }),
  since: at,
});

/** The element rests in this phase; a key that is new moves the counter on. */
export const placeElement = (state: InstanceState, instance: ElementInstance): InstanceState => ({
  ...state,
  counter: counterAfter(state, instance.key),
  elements: { ...state.elements, [instance.key]: instance },
});

export const removeElement = (state: InstanceState, key: ElementKey): InstanceState => ({
  ...state,
  elements: without(state.elements, key),
});

export const removeTimer = (state: InstanceState, key: TimerKey): InstanceState => ({
  ...state,
  timers: without(state.timers, key),
});

/** Values written into a scope, or into the instance where no scope is named. */
export function writeVariables(state: InstanceState, scope: ElementKey | undefined, values: JsonObject): InstanceState {
  if (scope === undefined) return { ...state, variables: { ...state.variables, ...values } };
  const instance = state.elements[scope];
  if (!instance) return state;
  const changed = { ...instance, variables: { ...instance.variables, ...values } };
  return { ...state, elements: { ...state.elements, [scope]: changed } };
}

export const counterAfter = (state: InstanceState, key: string): number => Math.max(state.counter, Number(key));
