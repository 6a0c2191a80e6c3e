// Which activities of a scope can have been done when it is interrupted, and which when it completes.
import { explore } from '../search/explore.js';
import { netOf } from './scope-net.js';
import type { Surroundings } from './surroundings.js';

export interface Done {
  /** Something else in the scope still goes on. */
  readonly whileOpen: ReadonlySet<string>;
  readonly atEnd: ReadonlySet<string>;
}

/** So many states are visited for it; in larger scopes all may have been done at any time. */
const DONE_LIMIT = 2_000;

/** `undefined` where it is too much to find out. */
export function findDone(surroundings: Surroundings, starts: readonly string[]): Done | undefined {
  const { net, done, leavings } = netOf({ ...surroundings, tellsDone: true }, starts);
  const { states, isCut } = explore(net, { limit: DONE_LIMIT, reduced: false, crowd: 1 });
  if (isCut) return undefined;
  const whileOpen = new Set<string>();
  const atEnd = new Set<string>();
  for (const { marking } of states) {
    const isOver = marking.every((place) => net.places[place]?.kind === 'mark');
    const mayEnd = isOver || marking.some((place) => leavings.get(place)?.how === 'terminate');
    for (const activity of marking.flatMap((place) => done.get(place) ?? [])) {
      if (!isOver) whileOpen.add(activity);
      if (mayEnd) atEnd.add(activity);
    }
  }
  return { whileOpen, atEnd };
}
