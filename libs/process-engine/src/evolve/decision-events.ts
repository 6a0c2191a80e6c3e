import type { Folds } from './fold.js';

export const decisionEvents: Folds<'DecisionEvaluated'> = {
  DecisionEvaluated: (state, { variable, value }) => ({
    ...state,
    variables: { ...state.variables, [variable]: value },
  }),
};
