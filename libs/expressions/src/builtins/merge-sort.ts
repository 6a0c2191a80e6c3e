import type { FeelList, Value } from '../values/value.js';

/** `before` says whether its first argument comes first. Merge sort: as many questions as it takes, each paid for. */
export function sorted(list: FeelList, before: (a: Value, b: Value) => boolean): FeelList {
  if (list.length < 2) return list;
  const middle = Math.floor(list.length / 2);
  const [left, right] = [sorted(list.slice(0, middle), before), sorted(list.slice(middle), before)];
  const merged: Value[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length)
    merged.push(before(right[r] ?? null, left[l] ?? null) ? (right[r++] ?? null) : (left[l++] ?? null));
  return [...merged, ...left.slice(l), ...right.slice(r)];
}
