// What a list amounts to (DMN 1.5 §10.3.4.4): one value out of many.
import { extremeOf, numbersOf, sumOf } from '../arithmetic/totals.js';
import type { Truth } from '../compare/truth.js';
import { both, either, truthOf } from '../compare/truth.js';
import { tidy } from '../number.js';
import type { FeelFunction } from '../values/function.js';
import type { Builtins } from './define.js';
import { ofList, overList } from './define.js';

/** Numbers only; null for none at all. */
const ofNumbers = (body: (list: readonly number[]) => number | null): FeelFunction =>
  overList((list) => {
    const all = numbersOf(list);
    const result = all === null || all.length === 0 ? null : body(all);
    return result === null ? null : tidy(result);
  });

const mean = (list: readonly number[]): number => (sumOf(list) ?? 0) / list.length;

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Of a sample: divided by one less than there are. */
function deviation(list: readonly number[]): number | null {
  if (list.length < 2) return null;
  const centre = mean(list);
  return Math.sqrt(list.reduce((sum, item) => sum + (item - centre) ** 2, 0) / (list.length - 1));
}

/** The most frequent, ascending. */
function modes(list: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  const most = [...counts.values()].reduce((best, count) => Math.max(best, count), 0);
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([item]) => item)
    .sort((a, b) => a - b);
}

const truths = (start: boolean, join: (a: Truth, b: Truth) => Truth): FeelFunction =>
  overList((list) => list.reduce<Truth>((all, item) => join(all, truthOf(item)), start));

export const listTotals: Builtins = {
  count: ofList((list) => list.length),
  sum: overList(sumOf),
  mean: ofNumbers(mean),
  product: ofNumbers((list) => list.reduce((total, item) => total * item, 1)),
  median: ofNumbers(median),
  stddev: ofNumbers(deviation),
  mode: overList((list) => {
    const all = numbersOf(list);
    return all === null ? null : modes(all);
  }),
  min: overList((list) => extremeOf(list, -1)),
  max: overList((list) => extremeOf(list, 1)),
  all: truths(true, both),
  any: truths(false, either),
};
