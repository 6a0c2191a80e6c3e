import type { Folds } from './fold.js';
import { placeElement, removeElement, restingAt } from './records.js';

/** A delivered element is out of transit; the event after it says what it became, under the same key. */
export const handOffEvents: Folds<'HandOffRequested' | 'HandOffDelivered'> = {
  HandOffRequested: (state, event) => placeElement(state, { phase: 'in-transit', ...restingAt(event) }),
  HandOffDelivered: (state, { key }) => removeElement(state, key),
};
