// Which activities can be done while something else in their scope still goes on: only these can an interruption find done.
import { explore } from '../search/explore.js';
import type { Undoable } from './verdict.js';
import { netOf } from './scope-net.js';
import type { Surroundings } from './surroundings.js';

/** Where that is too much to find out, all of them. */
export function doneWhileOpen(
  surroundings: Surroundings,
  starts: readonly string[],
  { undoable, limit }: { readonly undoable: readonly Undoable[]; readonly limit: number },
): readonly Undoable[] {
  if (undoable.length === 0) return undoable;
  const { net, done } = netOf({ ...surroundings, tellsDone: true }, starts);
  const { states, isCut } = explore(net, { limit, reduced: false, crowd: 1 });
  if (isCut) return undoable;
  const found = new Set<string>();
  for (const { marking } of states) {
    if (marking.every((place) => net.places[place]?.kind === 'mark')) continue;
    for (const place of marking) {
      const activity = done.get(place);
      if (activity !== undefined) found.add(activity);
    }
  }
  return undoable.filter(({ of: [activity = ''] }) => found.has(activity));
}
