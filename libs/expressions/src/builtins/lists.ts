// List functions of DMN 1.5 §10.3.4.4 that give lists, positions or truth.
import { order } from '../compare/order.js';
import { equal, same } from '../compare/equal.js';
import type { Run } from '../run.js';
import { FeelFunction } from '../values/function.js';
import type { FeelList, Value } from '../values/value.js';
import { isList } from '../values/value.js';
import { sorted } from './merge-sort.js';
import type { Builtins } from './define.js';
import { asList, builtin, cut, ofList, overloaded } from './define.js';

function distinct(list: FeelList, run: Run): FeelList {
  const found: Value[] = [];
  for (const item of list) if (!holds(found, item, run)) found.push(item);
  return found;
}

function holds(list: FeelList, element: Value, run: Run): boolean {
  run.fuel.items(list.length);
  return list.some((item) => same(item, element, run));
}

function flattened(list: FeelList, run: Run): FeelList {
  const flat: Value[] = [];
  const add = (items: FeelList): void => {
    run.fuel.items(items.length);
    for (const item of items) {
      if (isList(item)) add(item);
      else flat.push(item);
    }
  };
  add(list);
  run.fuel.items(flat.length);
  return flat;
}

/** Index of a position from 1, or from the end below 0; null outside the list. */
function indexOf(list: FeelList, position: number | null): number | null {
  if (position === null || position === 0 || Math.abs(position) > list.length) return null;
  return position > 0 ? position - 1 : list.length + position;
}

function concatenated(lists: readonly Value[], run: Run): FeelList | null {
  const all = lists.map(asList);
  const present = all.flatMap((list) => (list === null ? [] : [list]));
  if (present.length < all.length) return null;
  run.fuel.items(present.reduce((total, list) => total + list.length, 0));
  return present.flat();
}

/** `newItem` at a position, or wherever `match(item, newItem)` is true; null when the match is no boolean. */
function replaced(list: FeelList, at: Value, { newItem, run }: { newItem: Value; run: Run }): Value {
  if (!(at instanceof FeelFunction)) {
    const index = indexOf(list, cut(at));
    return index === null ? null : list.map((item, place) => (place === index ? newItem : item));
  }
  if (at.parameters.length !== 2) return null;
  const matches = list.map((item) => at.apply([item, newItem], run));
  if (!matches.every((match) => typeof match === 'boolean')) return null;
  return list.map((item, index) => (matches[index] === true ? newItem : item));
}

const replaceWith =
  (list: Value | undefined, at: Value | undefined, newItem: Value | undefined) =>
  (run: Run): Value => {
    const items = asList(list ?? null);
    if (items === null) return null;
    run.fuel.items(items.length);
    return replaced(items, at ?? null, { newItem: newItem ?? null, run });
  };

export const listBuiltins: Builtins = {
  'list contains': ofList((list, run, [element = null]) => holds(list, element, run), ['element']),
  append: new FeelFunction(['list', 'item'], ([given = null, ...items], run) => {
    const list = asList(given);
    if (list === null) return null;
    run.fuel.items(list.length + items.length);
    return [...list, ...items];
  }),
  concatenate: new FeelFunction(['list'], concatenated),
  union: new FeelFunction(['list'], (lists, run) => {
    const all = concatenated(lists, run);
    return all && distinct(all, run);
  }),
  'distinct values': ofList((list, run) => distinct(list, run)),
  'duplicate values': ofList((list, run) =>
    distinct(
      list.filter((item, index) => holds(list.slice(0, index), item, run)),
      run,
    ),
  ),
  flatten: ofList((list, run) => flattened(list, run)),
  reverse: ofList((list) => [...list].reverse()),
  'index of': ofList(
    (list, run, [match = null]) => list.flatMap((item, index) => (equal(item, match, run) === true ? [index + 1] : [])),
    ['match'],
  ),
  sublist: ofList(
    (list, _run, [start, length]) => {
      const index = indexOf(list, cut(start));
      const many = cut(length);
      if (index === null || (length !== undefined && length !== null && (many === null || many < 0))) return null;
      return list.slice(index, many === null ? undefined : index + many);
    },
    ['start position', 'length'],
    1,
  ),
  remove: ofList(
    (list, _run, [position]) => {
      const at = indexOf(list, cut(position));
      return at === null ? null : list.filter((_item, index) => index !== at);
    },
    ['position'],
  ),
  'insert before': ofList(
    (list, _run, [position, item = null]) => {
      const at = indexOf(list, cut(position));
      return at === null ? null : [...list.slice(0, at), item, ...list.slice(at)];
    },
    ['position', 'newItem'],
  ),
  'list replace': overloaded(
    {
      parameters: ['list', 'position', 'newItem'],
      body: ([list, position, newItem], run) => replaceWith(list, position, newItem)(run),
    },
    {
      parameters: ['list', 'match', 'newItem'],
      body: ([list, match, newItem], run) => replaceWith(list, match, newItem)(run),
    },
  ),
  /** Lists of at most `size` items; no function of DMN, but of the engines a model may come from. */
  partition: ofList(
    (list, run, [size]) => {
      const many = cut(size);
      if (many === null || many < 1) return null;
      run.fuel.items(list.length);
      return Array.from({ length: Math.ceil(list.length / many) }, (_, index) =>
        list.slice(index * many, (index + 1) * many),
      );
    },
    ['size'],
  ),
  sort: builtin(
    ['list', 'precedes'],
    ([given = null, precedes = null], run) => {
      const list = asList(given);
      if (list === null) return null;
      run.fuel.items(list.length);
      return sorted(list, precedence(precedes, run));
    },
    1,
  ),
};

const precedence = (precedes: Value, run: Run): ((a: Value, b: Value) => boolean) => {
  const asked =
    precedes instanceof FeelFunction
      ? (a: Value, b: Value): boolean => precedes.apply([a, b], run) === true
      : (a: Value, b: Value): boolean => (order(a, b) ?? 0) < 0;
  return (a, b) => {
    run.fuel.spend(1);
    return asked(a, b);
  };
};
