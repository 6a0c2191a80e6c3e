// `=`, `<` and their kin: null where two values do not compare.
import type { Run } from '../run.js';
import type { Value } from '../values/value.js';
import { equal } from './equal.js';
import { order } from './order.js';
import type { Truth } from './truth.js';
import { negated } from './truth.js';

export type Compare = (a: Value, b: Value, run: Run) => Truth;

const ordered =
  (holds: (difference: number) => boolean): Compare =>
  (a, b) => {
    const difference = order(a, b);
    return difference === null ? null : holds(difference);
  };

export const atLeast = ordered((difference) => difference >= 0);
export const atMost = ordered((difference) => difference <= 0);

export const comparisons: Readonly<Record<string, Compare>> = {
  '=': equal,
  '!=': (a, b, run) => negated(equal(a, b, run)),
  '<': ordered((difference) => difference < 0),
  '<=': atMost,
  '>': ordered((difference) => difference > 0),
  '>=': atLeast,
};
