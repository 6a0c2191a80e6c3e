// Values inside a part, by their path. A part is plain JSON and never changed in place.
import type { Json } from '@alur/kernel';

export type Path = readonly (string | number)[];

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((here, key) => (here as Record<string | number, unknown> | null | undefined)?.[key], value);

/** With `undefined` the key or the item is taken away. */
export function withValueAt(value: unknown, [key, ...rest]: Path, next: unknown): Json {
  if (key === undefined) return next as Json;
  const inner = rest.length > 0 ? withValueAt(valueAt(value, [key]), rest, next) : next;
  if (typeof key === 'number') {
    const items = Array.isArray(value) ? [...(value as Json[])] : [];
    if (inner === undefined) items.splice(key, 1);
    else items[key] = inner as Json;
    return items;
  }
  const record = { ...(isRecord(value) ? value : {}) };
  if (inner === undefined) return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  return { ...record, [key]: inner as Json };
}

export const isSamePath = (a: Path, b: Path): boolean => a.length === b.length && startsWith(a, b);

/** Whether `path` lies at or inside `outer`. */
export const startsWith = (path: Path, outer: Path): boolean =>
  outer.every((key, index) => String(path[index]) === String(key));

const isRecord = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
