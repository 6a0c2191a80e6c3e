import { present } from '../record/present.js';
import type { Folds } from './fold.js';
import { placeElement, removeElement } from './records.js';

export const jobEvents: Folds<'JobCreated' | 'JobCompleted'> = {
  JobCreated: (state, { at, key, elementId, from, performer, jobType }) =>
    placeElement(state, {
      phase: 'job',
      key,
      elementId,
      ...present({ cameFrom: from, performer }),
      since: at,
      jobType,
    }),
  JobCompleted: (state, { key, variables }) => ({
    ...removeElement(state, key),
    variables: { ...state.variables, ...variables },
  }),
};
