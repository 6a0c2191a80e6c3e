// Questions about an explored graph of states.
import type { Graph, State } from './explore.js';

/** Elements completed on the way to a state. */
export function traceTo(state: State): readonly string[] {
  const parts: (readonly string[])[] = [];
  for (let at = state; at.from; at = at.from.state) parts.push(at.from.move.tells);
  return parts.reverse().flat();
}

/** States from which none of the good ones can be reached any more. What was not explored counts as good. */
export function lostIn({ states }: Graph, isGood: (state: State) => boolean): readonly State[] {
  const before = new Map<State, State[]>();
  for (const state of states)
    for (const next of state.next) {
      const known = before.get(next);
      if (known) known.push(state);
      else before.set(next, [state]);
    }
  const saved = new Set(states.filter((state) => !state.isDone || state.isOpen || isGood(state)));
  for (const state of saved) for (const earlier of before.get(state) ?? []) saved.add(earlier);
  return states.filter((state) => !saved.has(state));
}

/** The first step of a way from the state back to itself. */
export function wayRound(state: State): State | undefined {
  const first = new Map<State, State>(state.next.map((next) => [next, next]));
  for (const [at, step] of first) {
    if (at === state) return step;
    for (const next of at.next) if (!first.has(next)) first.set(next, step);
  }
  return undefined;
}

export const nearest = (states: readonly State[]): State | undefined =>
  states.reduce<State | undefined>((best, state) => (best && best.cost <= state.cost ? best : state), undefined);
