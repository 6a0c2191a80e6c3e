// Shared moves on the records of a state; every one gives a new state.
import type { ElementInstance, ElementKey, InstanceState, TimerKey } from '../contract/state.js';
import { without } from '../record/without.js';

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

export const counterAfter = (state: InstanceState, key: string): number => Math.max(state.counter, Number(key));
