// One value after the other is chosen; a demand is asked as soon as everything it depends on has one.
import type { Json, JsonObject } from '@alur/kernel';
import type { Demand } from './demand.js';

/** So many values are looked at before it is given up. */
const TRY_LIMIT = 20_000;

export interface Choosing {
  readonly names: readonly string[];
  readonly demands: readonly Demand[];
  candidatesFor(name: string): readonly Json[];
  /** Everything that can be read once these are chosen. */
  after(chosen: JsonObject): JsonObject;
}

/** The first choice that meets every demand, and for which `finish` has an answer. */
export function choose<T>(choosing: Choosing, finish: (chosen: JsonObject) => T | undefined): T | undefined {
  const { names, demands } = choosing;
  const candidates = names.map((name) => choosing.candidatesFor(name));
  const askedAt = demands.map((demand) => Math.max(-1, ...demand.names.map((name) => names.indexOf(name))));
  let tries = 0;

  const isFine = (chosen: JsonObject, newest: number): boolean => {
    const ready = demands.filter((_demand, index) => askedAt[index] === newest);
    if (ready.length === 0) return true;
    const values = choosing.after(chosen);
    return ready.every((demand) => demand.isMet(values));
  };
  const goOn = (chosen: JsonObject, at: number): T | undefined => {
    const name = names[at];
    if (name === undefined) return finish(chosen);
    for (const value of candidates[at] ?? []) {
      tries += 1;
      if (tries > TRY_LIMIT) return undefined;
      const more = { ...chosen, [name]: value };
      const found = isFine(more, at) ? goOn(more, at + 1) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return isFine({}, -1) ? goOn({}, 0) : undefined;
}
