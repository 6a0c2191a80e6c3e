// A state of the net: the places that hold tokens, in ascending order; a place with two tokens stands there twice.
import type { Move, Net, PlaceId } from '../net/net.js';

export type Marking = readonly PlaceId[];

/** Equal markings have equal keys. */
export const keyOf = (marking: Marking): string => String.fromCharCode(...marking);

export const has = (marking: Marking, place: PlaceId): boolean => marking.includes(place);

export function countOf(marking: Marking, place: PlaceId): number {
  let count = 0;
  for (const one of marking) if (one === place) count += 1;
  return count;
}

export function after(net: Net, marking: Marking, { takes, gives, sets }: Move): Marking {
  const next = [...marking];
  for (const place of takes) next.splice(next.indexOf(place), 1);
  next.push(...gives);
  for (const mark of sets) if (!next.includes(mark)) next.push(mark);
  return next.sort((a, b) => a - b);
}

/** The place of a marking that holds one token too many, if any. */
export function crowdedIn(net: Net, marking: Marking): PlaceId | undefined {
  const seen = new Set<number>();
  for (const place of marking) {
    const group = net.places[place]?.group ?? -1;
    if (seen.has(group)) return place;
    seen.add(group);
  }
  return undefined;
}
