import { present } from '../record/present.js';
import type { Folds } from './fold.js';
import { placeElement, removeElement } from './records.js';

/** A delivered element is out of transit; the event after it says what it became, under the same key. */
export const handOffEvents: Folds<'HandOffRequested' | 'HandOffDelivered'> = {
  HandOffRequested: (state, { at, key, elementId, from, performer }) =>
    placeElement(state, { phase: 'in-transit', key, elementId, ...present({ cameFrom: from }), performer, since: at }),
  HandOffDelivered: (state, { key }) => removeElement(state, key),
};
