// Circles that a walk cannot leave any more: Tarjan's components without a way out of them, of more than a state that rests.
import type { State } from './explore.js';

interface Visit {
  readonly state: State;
  readonly order: number;
  /** The earliest state on the path that can be come back to. */
  low: number;
  at: number;
  isOnPath: boolean;
  /** A way leads out of its component. */
  leaves: boolean;
}

export function lastCirclesIn(states: readonly State[]): readonly (readonly State[])[] {
  const visits = new Map<State, Visit>();
  const found: (readonly State[])[] = [];
  const path: Visit[] = [];
  const enter = (state: State): Visit => {
    const visit = { state, order: visits.size, low: visits.size, at: 0, isOnPath: true, leaves: false };
    visits.set(state, visit);
    path.push(visit);
    return visit;
  };
  for (const from of states) {
    if (visits.has(from)) continue;
    const calls = [enter(from)];
    for (let visit = calls.at(-1); visit; visit = calls.at(-1)) {
      const step = visit.state.next[visit.at];
      visit.at += 1;
      if (step) {
        const known = visits.get(step.state);
        if (!known) calls.push(enter(step.state));
        else if (known.isOnPath) visit.low = Math.min(visit.low, known.order);
        else visit.leaves = true;
        continue;
      }
      calls.pop();
      const before = calls.at(-1);
      if (visit.low === visit.order) {
        const component = path.splice(path.lastIndexOf(visit));
        for (const one of component) one.isOnPath = false;
        if (!component.some(({ leaves }) => leaves) && component.some(({ state }) => state.next.length > 0))
          found.push(component.map(({ state }) => state));
        if (before) before.leaves = true;
      } else if (before) before.low = Math.min(before.low, visit.low);
    }
  }
  return found;
}
