import type { InstanceState, SubscriptionKey } from '../contract/state.js';
import { present } from '../record/present.js';
import { without } from '../record/without.js';
import type { Folds } from './fold.js';
import { counterAfter, placeElement, removeElement, removeTimer, restingAt } from './records.js';

export const waitEvents: Folds<
  | 'EventAwaited'
  | 'EventOccurred'
  | 'TimerArmed'
  | 'TimerFired'
  | 'TimerCancelled'
  | 'SubscriptionOpened'
  | 'SubscriptionClosed'
  | 'WaitsMoved'
  | 'ConditionChanged'
> = {
  EventAwaited: (state, event) => placeElement(state, { phase: 'waiting', ...restingAt(event) }),
  EventOccurred: (state, { key }) => removeElement(state, key),
  TimerArmed: (state, { key, elementId, attachedTo, due, repeat }) => ({
    ...state,
    counter: counterAfter(state, key),
    timers: { ...state.timers, [key]: { key, elementId, ...present({ attachedTo }), due, ...present({ repeat }) } },
  }),
  TimerFired: (state, { key }) => removeTimer(state, key),
  TimerCancelled: (state, { key }) => removeTimer(state, key),
  SubscriptionOpened: (state, { key, elementId, attachedTo, on }) => ({
    ...state,
    counter: counterAfter(state, key),
    subscriptions: { ...state.subscriptions, [key]: { key, elementId, ...present({ attachedTo }), on } },
  }),
  SubscriptionClosed: (state, { key }) => ({ ...state, subscriptions: without(state.subscriptions, key) }),
  WaitsMoved: (state, { from, to }) => ({
    ...state,
    timers: attachedAnew(state.timers, from, to),
    subscriptions: attachedAnew(state.subscriptions, from, to),
  }),
  ConditionChanged: (state, { key, holds }) => changeCondition(state, key, holds),
};

const attachedAnew = <T extends { readonly attachedTo?: string }>(
  waits: Readonly<Record<string, T>>,
  from: string,
  to: string,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(waits).map(([key, wait]) => [key, wait.attachedTo === from ? { ...wait, attachedTo: to } : wait]),
  );

function changeCondition(state: InstanceState, key: SubscriptionKey, holds: boolean): InstanceState {
  const subscription = state.subscriptions[key];
  if (subscription?.on.kind !== 'condition') return state;
  const changed = { ...subscription, on: { ...subscription.on, holds } };
  return { ...state, subscriptions: { ...state.subscriptions, [key]: changed } };
}
