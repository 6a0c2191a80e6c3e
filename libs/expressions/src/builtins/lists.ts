// List functions of DMN 1.5 §10.3.4.4.
import { order } from '../compare/order.js';
import { equal, same } from '../compare/equal.js';
import type { Truth } from '../compare/truth.js';
import { both, either, truthOf } from '../compare/truth.js';
import { tidy } from '../number.js';
import type { Run } from '../run.js';
import { FeelFunction } from '../values/function.js';
import type { FeelList, Value } from '../values/value.js';
import { isList } from '../values/value.js';
import type { Builtins } from './define.js';
import { builtin, overList, whole } from './define.js';

/** The numbers of a list, or null when anything else is in it. */
const numbers = (list: FeelList): readonly number[] | null =>
  list.every((item) => typeof item === 'number') ? list : null;

const ofNumbers = (body: (list: readonly number[]) => number): FeelFunction =>
  overList((list) => {
    const all = numbers(list);
    return all === null || all.length === 0 ? null : tidy(body(all));
  });

/** The first in the order wanted; null for an empty list or items that do not compare. */
const extreme = (sign: 1 | -1): FeelFunction =>
  overList((list) =>
    list.slice(1).reduce<Value>((best, item) => {
      const difference = best === null ? null : order(item, best);
      return difference === null ? null : difference * sign > 0 ? item : best;
    }, list[0] ?? null),
  );

const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

const ofList = (
  body: (list: FeelList, run: Run, rest: readonly Value[]) => Value,
  more: readonly string[] = [],
  optional = 0,
): FeelFunction =>
  builtin(
    ['list', ...more],
    ([list, ...rest], run) => {
      if (list === undefined || !isList(list)) return null;
      run.fuel.items(list.length);
      return body(list, run, rest);
    },
    optional,
  );

function distinct(list: FeelList, run: Run): FeelList {
  const kept: Value[] = [];
  for (const item of list) {
    run.fuel.items(kept.length);
    if (!kept.some((one) => same(one, item, run))) kept.push(item);
  }
  return kept;
}

const flattened = (list: FeelList, run: Run): Value[] =>
  list.flatMap((item) => {
    run.fuel.spend(1);
    return isList(item) ? flattened(item, run) : [item];
  });

function sublist(list: FeelList, start: number, length: number | null): Value {
  if (start === 0 || Math.abs(start) > list.length) return null;
  const from = start > 0 ? start - 1 : list.length + start;
  return list.slice(from, length === null ? undefined : from + length);
}

/** `before` says whether its first argument comes first. Merge sort: as many questions as it takes, each paid for. */
function sorted(list: FeelList, before: (a: Value, b: Value) => boolean): FeelList {
  if (list.length < 2) return list;
  const middle = Math.floor(list.length / 2);
  const [left, right] = [sorted(list.slice(0, middle), before), sorted(list.slice(middle), before)];
  const merged: Value[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length)
    merged.push(before(right[r] ?? null, left[l] ?? null) ? (right[r++] ?? null) : (left[l++] ?? null));
  return [...merged, ...left.slice(l), ...right.slice(r)];
}

const truths = (start: boolean, join: (a: Truth, b: Truth) => Truth): FeelFunction =>
  overList((list) => list.reduce<Truth>((all, item) => join(all, truthOf(item)), start));

export const listBuiltins: Builtins = {
  count: ofList((list) => list.length),
  sum: ofNumbers((list) => list.reduce((total, item) => total + item, 0)),
  mean: ofNumbers((list) => list.reduce((total, item) => total + item, 0) / list.length),
  product: ofNumbers((list) => list.reduce((total, item) => total * item, 1)),
  median: ofNumbers(median),
  min: extreme(-1),
  max: extreme(1),
  all: truths(true, both),
  any: truths(false, either),
  'list contains': ofList((list, run, [element = null]) => list.some((item) => same(item, element, run)), ['element']),
  append: new FeelFunction(['list', 'item'], ([list, ...items], run) => {
    if (list === undefined || !isList(list)) return null;
    run.fuel.items(list.length + items.length);
    return [...list, ...items];
  }),
  concatenate: new FeelFunction(['list'], (lists, run) => {
    if (!lists.every(isList)) return null;
    run.fuel.items(lists.reduce((total, list) => total + list.length, 0));
    return lists.flat();
  }),
  union: new FeelFunction(['list'], (lists, run) => (lists.every(isList) ? distinct(lists.flat(), run) : null)),
  'distinct values': ofList((list, run) => distinct(list, run)),
  flatten: ofList((list, run) => flattened(list, run)),
  reverse: ofList((list) => [...list].reverse()),
  'index of': ofList(
    (list, run, [match = null]) => list.flatMap((item, index) => (equal(item, match, run) === true ? [index + 1] : [])),
    ['match'],
  ),
  sublist: ofList(
    (list, _run, [start, length]) => {
      const from = whole(start);
      return from === null ? null : sublist(list, from, whole(length));
    },
    ['start position', 'length'],
    1,
  ),
  remove: ofList(
    (list, _run, [position]) => {
      const at = whole(position);
      if (at === null || at === 0 || Math.abs(at) > list.length) return null;
      return list.filter((_item, index) => index !== (at > 0 ? at - 1 : list.length + at));
    },
    ['position'],
  ),
  'insert before': ofList(
    (list, _run, [position, item = null]) => {
      const at = whole(position);
      if (at === null || at === 0 || Math.abs(at) > list.length) return null;
      const index = at > 0 ? at - 1 : list.length + at;
      return [...list.slice(0, index), item, ...list.slice(index)];
    },
    ['position', 'newItem'],
  ),
  sort: ofList(
    (list, run, [precedes]) => {
      const natural = (a: Value, b: Value): boolean => (order(a, b) ?? 0) < 0;
      const asked =
        precedes instanceof FeelFunction
          ? (a: Value, b: Value): boolean => precedes.apply([a, b], run) === true
          : natural;
      return sorted(list, (a, b) => {
        run.fuel.spend(1);
        return asked(a, b);
      });
    },
    ['precedes'],
    1,
  ),
};
