import type { InstanceState, WaitingJoin } from '../contract/state.js';
import { joinKey } from '../record/join-key.js';
import { present } from '../record/present.js';
import { without } from '../record/without.js';
import type { Folds } from './fold.js';
import { removeElement } from './records.js';

/** Tokens on the move are not state: they exist only inside a turn. */
export const tokenEvents: Folds<
  'SequenceFlowTaken' | 'ElementCompleted' | 'ElementTerminated' | 'TokenArrived' | 'JoinFired' | 'JoinsEmptied'
> = {
  SequenceFlowTaken: (state) => state,
  ElementCompleted: (state) => state,
  ElementTerminated: (state, { key }) => emptyScope(removeElement(state, key), key),
  TokenArrived: (state, { elementId, scope, flowId, holder }) => {
    const key = joinKey(elementId, scope);
    const arrived = state.joins[key]?.arrived ?? {};
    const join: WaitingJoin = {
      elementId,
      ...present({ scope }),
      arrived: { ...arrived, [flowId]: (arrived[flowId] ?? 0) + 1 },
      ...present({ holder }),
    };
    return { ...state, joins: { ...state.joins, [key]: join } };
  },
  JoinsEmptied: (state, { scope }) => ({
    ...state,
    joins: Object.fromEntries(Object.entries(state.joins).filter(([, join]) => join.scope !== scope)),
  }),
  JoinFired: (state, { elementId, scope }) => usedUp(state, joinKey(elementId, scope), () => true),
};

/** One token fewer on each of these flows into a join; a join without any is no state. */
export function usedUp(state: InstanceState, key: string, isMeant: (flowId: string) => boolean): InstanceState {
  const join = state.joins[key];
  if (!join) return state;
  const left = Object.entries(join.arrived)
    .map(([flowId, count]) => [flowId, isMeant(flowId) ? count - 1 : count] as const)
    .filter(([, count]) => count > 0);
  if (left.length === 0) return { ...state, joins: without(state.joins, key) };
  return { ...state, joins: { ...state.joins, [key]: { ...join, arrived: Object.fromEntries(left) } } };
}

/** What was waiting at joins inside an ended scope, and what could have been undone in it, is gone with it. */
function emptyScope(state: InstanceState, scope: string): InstanceState {
  const joins = Object.entries(state.joins).filter(([, join]) => join.scope !== scope);
  const compensations = state.compensations.filter((activity) => activity.scope !== scope);
  const isSame =
    joins.length === Object.keys(state.joins).length && compensations.length === state.compensations.length;
  return isSame ? state : { ...state, joins: Object.fromEntries(joins), compensations };
}
