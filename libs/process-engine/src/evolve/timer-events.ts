import type { Folds } from './fold.js';
import { counterAfter, removeTimer } from './records.js';

export const timerEvents: Folds<'TimerArmed' | 'TimerFired' | 'TimerCancelled'> = {
  TimerArmed: (state, { key, elementId, attachedTo, due }) => ({
    ...state,
    counter: counterAfter(state, key),
    timers: { ...state.timers, [key]: { key, elementId, attachedTo, due } },
  }),
  TimerFired: (state, { key }) => removeTimer(state, key),
  TimerCancelled: (state, { key }) => removeTimer(state, key),
};
