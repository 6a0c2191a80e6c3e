import type { FeelRange } from '../values/range.js';
import type { Value } from '../values/value.js';
import { order } from './order.js';

/** How the ends of two ranges lie to each other: below zero when the first comes first. */
export interface Relation {
  readonly a: FeelRange;
  readonly b: FeelRange;
  readonly ends: {
    readonly starts: number;
    readonly ends: number;
    readonly aEndToBStart: number;
    readonly aStartToBEnd: number;
  };
}

/** Null where two ends have no order. An end that is open for ever lies beyond every other. */
export function relationOf(a: FeelRange, b: FeelRange): Relation | null {
  const starts = compare(a.start, b.start, [-1, -1]);
  const ends = compare(a.end, b.end, [1, 1]);
  const aEndToBStart = compare(a.end, b.start, [1, -1]);
  const aStartToBEnd = compare(a.start, b.end, [-1, 1]);
  return starts === null || ends === null || aEndToBStart === null || aStartToBEnd === null
    ? null
    : { a, b, ends: { starts, ends, aEndToBStart, aStartToBEnd } };
}

/** `open`: where each lies when it is open, -1 for the far past. */
function compare(a: Value, b: Value, open: readonly [number, number]): number | null {
  if (a !== null && b !== null) return order(a, b);
  if (a === null && b === null) return open[0] - open[1];
  return a === null ? open[0] : -open[1];
}
