import { present } from '../record/present.js';
import type { Folds } from './fold.js';
import { placeElement, removeElement, restingAt } from './records.js';

export const incidentEvents: Folds<'IncidentRaised' | 'IncidentResolved'> = {
  IncidentRaised: (state, event) => {
    const { code, message, jobType, stage } = event;
    return placeElement(state, {
      phase: 'incident',
      ...restingAt(event),
      code,
      message,
      ...present({ jobType, stage }),
    });
  },
  IncidentResolved: (state, { key }) => removeElement(state, key),
};
