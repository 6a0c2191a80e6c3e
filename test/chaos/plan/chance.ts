// Chance that can be had again: every choice of a run comes from its seed.
import { randomFrom } from '../../support/generated-service.js';

export interface Chance {
  /** From 0 to below 1. */
  draw(): number;
  /** A whole number from 0 to below the given one. */
  below(count: number): number;
  between(least: number, most: number): number;
  /** True in so many of a hundred. */
  percent(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): readonly T[];
  /** A seed for a chance of somebody else's own. */
  seed(): number;
}

export function chanceFrom(seed: number): Chance {
  const draw = randomFrom(seed);
  const below = (count: number): number => Math.floor(draw() * count);
  return {
    draw,
    below,
    between: (least, most) => least + draw() * (most - least),
    percent: (share) => draw() * 100 < share,
    pick<T>(list: readonly T[]): T {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error('Expected something to pick from');
      return chosen;
    },
    shuffled: (list) =>
      list
        .map((one) => ({ one, place: draw() }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one),
    seed: () => below(2 ** 31),
  };
}
