import { order } from '../compare/order.js';
import { tidy } from '../number.js';
import type { FeelList, Value } from '../values/value.js';

/** The numbers of a list, or null when anything else is in it. */
export const numbersOf = (list: FeelList): readonly number[] | null =>
  list.every((item) => typeof item === 'number') ? list : null;

/** Null for an empty list and for anything that is no number. */
export function sumOf(list: FeelList): number | null {
  const numbers = numbersOf(list);
  return numbers === null || numbers.length === 0
    ? null
    : numbers.reduce<number | null>((total, item) => (total === null ? null : tidy(total + item)), 0);
}

/** The first in the order wanted, 1 for the greatest; null for an empty list or items that do not compare. */
export function extremeOf(list: FeelList, sign: 1 | -1): Value {
  let best: Value = list[0] ?? null;
  for (const item of list) {
    const difference = order(item, best);
    if (difference === null) return null;
    if (difference * sign > 0) best = item;
  }
  return best;
}
