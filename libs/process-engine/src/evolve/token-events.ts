import type { WaitingJoin } from '../contract/state.js';
import { present } from '../record/present.js';
import { without } from '../record/without.js';
import type { Folds } from './fold.js';
import { removeElement } from './records.js';

const nobody: WaitingJoin = { arrived: {} };

/** Tokens on the move are not state: they exist only inside a turn. */
export const tokenEvents: Folds<
  'SequenceFlowTaken' | 'ElementCompleted' | 'ElementTerminated' | 'TokenArrived' | 'JoinFired'
> = {
  SequenceFlowTaken: (state) => state,
  ElementCompleted: (state) => state,
  ElementTerminated: (state, { key }) => removeElement(state, key),
  TokenArrived: (state, { elementId, flowId, holder }) => {
    const { arrived } = state.joins[elementId] ?? nobody;
    const join = { arrived: { ...arrived, [flowId]: (arrived[flowId] ?? 0) + 1 }, ...present({ holder }) };
    return { ...state, joins: { ...state.joins, [elementId]: join } };
  },
  JoinFired: (state, { elementId }) => {
    const join = state.joins[elementId] ?? nobody;
    const left = Object.entries(join.arrived).flatMap(([flowId, count]) =>
      count > 1 ? [[flowId, count - 1] as const] : [],
    );
    if (left.length === 0) return { ...state, joins: without(state.joins, elementId) };
    return { ...state, joins: { ...state.joins, [elementId]: { ...join, arrived: Object.fromEntries(left) } } };
  },
};
