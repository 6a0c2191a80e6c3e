import { canonicalJson } from '@alur/kernel';
import type { Folds } from './fold.js';
import { placeElement, removeElement, restingAt } from './records.js';

export const compensationEvents: Folds<
  'ActivityCompensable' | 'CompensationStarted' | 'CompensationStepStarted' | 'CompensationCompleted'
> = {
  ActivityCompensable: (state, { activity }) => ({ ...state, compensations: [...state.compensations, activity] }),
  /** What is being undone cannot be undone a second time. */
  CompensationStarted: (state, event) => {
    const taken = event.pending.map(canonicalJson);
    const left = state.compensations.filter((activity) => {
      const place = taken.indexOf(canonicalJson(activity));
      if (place >= 0) taken.splice(place, 1);
      return place < 0;
    });
    return placeElement(
      { ...state, compensations: left },
      { phase: 'compensating', ...restingAt(event), pending: event.pending },
    );
  },
  CompensationStepStarted: (state, { key }) => {
    const run = state.elements[key];
    return run?.phase === 'compensating' ? placeElement(state, { ...run, pending: run.pending.slice(1) }) : state;
  },
  CompensationCompleted: (state, { key }) => removeElement(state, key),
};
