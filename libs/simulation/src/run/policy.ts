// Who chooses what happens next.
import type { Chance } from '../chance.js';
import type { Action } from '../world/action.js';

export type Policy = (actions: readonly Action[], step: number) => Action | undefined;

/** The calm course of things: first come, first served, no fault, and the clock moves when nobody has anything to do. */
export const calm: Policy = (actions) =>
  actions.find(({ kind }) => kind === 'step') ??
  actions.find(({ kind }) => kind === 'idle') ??
  actions.find(({ kind }) => kind === 'time');

/** One fault in so many steps, and a look of an idle loop now and then. */
export const wild =
  (chance: Chance, { faultEvery }: { readonly faultEvery: number }): Policy =>
  (actions, step) => {
    const any = (kind: Action['kind']): Action | undefined => {
      const some = actions.filter((action) => action.kind === kind);
      return some.length === 0 ? undefined : some[chance.below(some.length)];
    };
    if (chance.below(faultEvery) === 0) return any('fault') ?? calm(actions, step);
    if (chance.below(12) === 0) return any('idle') ?? any('time') ?? calm(actions, step);
    return any('step') ?? any('idle') ?? any('time');
  };

/**
 * Takes the named actions in their order, each as soon as it can happen, and the calm course in between. One that
 * cannot happen for long is left out, so that a list with parts cut away still means something.
 */
export function following(labels: readonly string[], patience = 60): Policy {
  let place = 0;
  let waited = 0;
  return (actions, step) => {
    for (;;) {
      const wanted = labels[place];
      if (wanted === undefined) return calm(actions, step);
      const found = actions.find(({ label }) => label === wanted);
      if (found) {
        place += 1;
        waited = 0;
        return found;
      }
      waited += 1;
      if (waited <= patience) return calm(actions, step);
      place += 1;
      waited = 0;
    }
  };
}
