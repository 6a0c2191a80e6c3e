import type { Folds } from './fold.js';
import { placeElement, removeElement, restingAt } from './records.js';

export const jobEvents: Folds<'JobCreated' | 'JobCompleted'> = {
  JobCreated: (state, event) => placeElement(state, { phase: 'job', ...restingAt(event), jobType: event.jobType }),
  JobCompleted: (state, { key }) => removeElement(state, key),
};
