// The rounds of an activity that has very many of them: stored beside the state, loaded where a command needs them.
import type { AnyActivity } from '@alur/process-model';
import { handlerOf } from '../compensation/remember-how-to-undo.js';
import type { ElementInstance, ElementKey, InstanceState } from '../contract/state.js';
import type { Turn } from '../turn/turn.js';

type Rounds = Readonly<Record<ElementKey, ElementInstance>>;

/** A round must be one element and nothing else: without scopes, events it waits for, or traces it leaves. */
export const canBeKeptApart = (turn: Turn, element: AnyActivity): boolean =>
  element.type !== 'subProcess' &&
  element.type !== 'callActivity' &&
  element.type !== 'receiveTask' &&
  handlerOf(turn, element) === undefined;

/** The state without what rests in rounds kept apart, and that by key. */
export function takeApart(state: InstanceState): { readonly state: InstanceState; readonly rounds: Rounds } {
  const bodies = new Set(bodiesApart(state));
  if (bodies.size === 0) return { state, rounds: {} };
  const [elements, rounds]: [Record<ElementKey, ElementInstance>, Record<ElementKey, ElementInstance>] = [{}, {}];
  for (const instance of Object.values(state.elements))
    (instance.scope !== undefined && bodies.has(instance.scope) ? rounds : elements)[instance.key] = instance;
  return { state: { ...state, elements }, rounds };
}

/** The inverse, with as many of the rounds as there are at hand. */
export const putTogether = (state: InstanceState, rounds: Rounds): InstanceState => ({
  ...state,
  elements: { ...state.elements, ...rounds },
});

/** Activities whose rounds are kept apart. */
export const bodiesApart = (state: InstanceState): readonly ElementKey[] =>
  Object.values(state.elements).flatMap((one) => (one.phase === 'scope' && one.loop?.apart ? [one.key] : []));

/** Each round that has begun and is not over rests as one element: fewer of them means that some were not loaded. */
export function lacksRounds({ elements }: InstanceState, key: ElementKey): boolean {
  const body = elements[key];
  if (body?.phase !== 'scope' || !body.loop?.apart) return false;
  const resting = Object.values(elements).filter((instance) => instance.scope === key).length;
  return resting < body.loop.started - body.loop.completed;
}
