// Questions about an explored graph of states.
import type { Told } from '../net/net.js';
import type { Graph, State, Step } from './explore.js';

/** Elements completed on the way to a state. */
export function traceTo(state: State): readonly Told[] {
  const parts: (readonly Told[])[] = [];
  for (let at = state; at.from; at = at.from.state) parts.push(at.from.move.tells);
  return parts.reverse().flat();
}

/** States from which none of the good ones can be reached any more. What was not explored counts as good. */
export function lostIn({ states }: Graph, isGood: (state: State) => boolean): readonly State[] {
  const before = new Map<State, State[]>();
  for (const state of states)
    for (const { state: next } of state.next) {
      const known = before.get(next);
      if (known) known.push(state);
      else before.set(next, [state]);
    }
  const saved = new Set(states.filter((state) => !state.isDone || state.isOpen || isGood(state)));
  for (const state of saved) for (const earlier of before.get(state) ?? []) saved.add(earlier);
  return states.filter((state) => !saved.has(state));
}

/** The steps of the shortest way from the state back to itself. */
export function wayRound(state: State): readonly Step[] | undefined {
  const known = new Map<State, { readonly step: Step; readonly before: State | undefined }>();
  const walk = (from: State, before: State | undefined): void => {
    for (const step of from.next) if (!known.has(step.state)) known.set(step.state, { step, before });
  };
  walk(state, undefined);
  for (const [at] of known) {
    if (at === state) return stepsBack(known, state);
    walk(at, at);
  }
  return undefined;
}

function stepsBack(
  known: ReadonlyMap<State, { readonly step: Step; readonly before: State | undefined }>,
  to: State,
): readonly Step[] {
  const steps: Step[] = [];
  for (let at = known.get(to); at; at = at.before && known.get(at.before)) steps.push(at.step);
  return steps.reverse();
}

export const nearest = (states: readonly State[]): State | undefined =>
  states.reduce<State | undefined>((best, state) => (best && best.cost <= state.cost ? best : state), undefined);
