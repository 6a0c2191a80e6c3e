/** A seeded source of chance: the same seed gives the same choices, on every machine. */
export interface Chance {
  /** A whole number from 0 to below the given one. */
  below(count: number): number;
}

/** Mulberry32 (Tommy Ettinger, public domain): a small generator with 32 bits of state. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return { below: (count) => next() % count };
}
