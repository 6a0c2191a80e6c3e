import type { InstanceState } from '../contract/state.js';
import { present } from '../record/present.js';
import type { Folds } from './fold.js';

/** Before the first event. */
export const notStarted: InstanceState = {
  processId: '',
  status: 'active',
  ends: [],
  counter: 0,
  elements: {},
  joins: {},
  timers: {},
  variables: {},
};

export const instanceEvents: Folds<'InstanceStarted' | 'EndReached' | 'InstanceEnded'> = {
  InstanceStarted: (state, { processId, variables }) => ({ ...state, processId, variables }),
  EndReached: (state, { elementId, outcome }) => ({
    ...state,
    ends: [...state.ends, elementId],
    ...present({ outcome }),
  }),
  InstanceEnded: (state, { outcome }) => ({ ...state, status: 'ended', ...present({ outcome }) }),
};
