import { joinKey } from '../record/join-key.js';
import type { Folds } from './fold.js';
import { usedUp } from './token-events.js';

/** Only a token that was taken from a join changes the state: the rest is told by the events around it. */
export const repairEvents: Folds<'ElementSkipped' | 'TokenMoved' | 'TokenWithdrawn'> = {
  ElementSkipped: (state) => state,
  TokenMoved: (state) => state,
  TokenWithdrawn: (state, { elementId, scope, flowId }) =>
    usedUp(state, joinKey(elementId, scope), (one) => one === flowId),
};
