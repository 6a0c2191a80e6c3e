import { present } from '../record/present.js';
import type { Folds } from './fold.js';
import { placeElement, removeElement } from './records.js';

export const incidentEvents: Folds<'IncidentRaised' | 'IncidentResolved'> = {
  IncidentRaised: (state, { at, key, elementId, code, message, from, performer, jobType, stage }) =>
    placeElement(state, {
      phase: 'incident',
      key,
      elementId,
      ...present({ cameFrom: from, performer, jobType, stage }),
      since: at,
      code,
      message,
    }),
  IncidentResolved: (state, { key, variables }) => ({
    ...removeElement(state, key),
    variables: { ...state.variables, ...variables },
  }),
};
