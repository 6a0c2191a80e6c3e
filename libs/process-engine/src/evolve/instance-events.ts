import type { InstanceState } from '../contract/state.js';
import { present } from '../record/present.js';
import type { Folds } from './fold.js';
import { writeVariables } from './records.js';

/** Before the first event. */
export const notStarted: InstanceState = {
  processId: '',
  status: 'active',
  ends: [],
  counter: 0,
  elements: {},
  joins: {},
  timers: {},
  subscriptions: {},
  messages: [],
  messageIds: [],
  compensations: [],
  completedBy: {},
  variables: {},
};

export const instanceEvents: Folds<
  'InstanceStarted' | 'VariablesWritten' | 'DecisionEvaluated' | 'EndReached' | 'InstanceEnded'
> = {
  InstanceStarted: (state, { processId, variables, by }) => ({
    ...state,
    processId,
    variables,
    ...present({ startedBy: by }),
  }),
  VariablesWritten: (state, { scope, variables }) => writeVariables(state, scope, variables),
  DecisionEvaluated: (state) => state,
  EndReached: (state, { elementId, outcome }) => ({
    ...state,
    ends: [...state.ends, elementId],
    ...present({ outcome }),
  }),
  InstanceEnded: (state, { outcome, ending }) => ({
    ...state,
    status: 'ended',
    messages: [],
    compensations: [],
    ...present({ outcome, ending }),
  }),
};
