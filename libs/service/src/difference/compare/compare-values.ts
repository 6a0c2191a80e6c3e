// The few ways in which any two parts are compared: by property, by id, and entry by entry.
import type { Json } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import type { Found } from '../difference.js';
import type { DifferenceKind } from '../kinds/kinds.js';

/** Parts of a bundle are plain data. */
export const toJson = (value: unknown): Json | undefined => value as Json | undefined;

export const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

export interface Where {
  readonly subject: string;
  readonly name: string;
}

/** What is told of a property: its kind, or nothing because another part says it. */
export type PropertyKinds<T> = { readonly [P in keyof T]-?: DifferenceKind | 'elsewhere' };

/** Every property with a kind of its own. */
export function compareProperties<T extends object>(
  kinds: PropertyKinds<T>,
  { subject, name }: Where,
  [before, after]: readonly [T, T],
): readonly Found[] {
  return (Object.keys(kinds) as (keyof T)[]).flatMap((property) => {
    const kind = kinds[property];
    return kind === 'elsewhere' ? [] : compareValue(kind, { subject, name }, [before[property], after[property]]);
  });
}

export function compareValue(
  kind: DifferenceKind,
  where: Where,
  [before, after]: readonly [unknown, unknown],
): readonly Found[] {
  return isSame(before, after) ? [] : [{ kind, change: 'changed', ...where, ...fromTo(before, after) }];
}

export const fromTo = (before: unknown, after: unknown): Pick<Found, 'from' | 'to'> => {
  const [from, to] = [toJson(before), toJson(after)];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
};

export interface Paired<T> {
  readonly both: readonly { readonly key: string; readonly before: T; readonly after: T }[];
  readonly added: readonly { readonly key: string; readonly after: T }[];
  readonly removed: readonly { readonly key: string; readonly before: T }[];
}

/** Keys say what is the same. */
export function pair<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Paired<T> {
  return {
    both: [...after].flatMap(([key, value]) => {
      const known = before.get(key);
      return known === undefined ? [] : [{ key, before: known, after: value }];
    }),
    added: [...after].flatMap(([key, value]) => (before.has(key) ? [] : [{ key, after: value }])),
    removed: [...before].flatMap(([key, value]) => (after.has(key) ? [] : [{ key, before: value }])),
  };
}

/** By what names an entry; one that is there twice is two. */
export function keyed<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T> {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const key = keyOf(entry);
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [count === 1 ? key : `${key}#${String(count)}`, entry];
    }),
  );
}

/** Whether those that are in both stand in another order; tells the two orders. */
export function compareOrder(
  kind: DifferenceKind,
  where: Where,
  [before, after]: readonly [readonly string[], readonly string[]],
): readonly Found[] {
  const [from, to] = [before.filter((key) => after.includes(key)), after.filter((key) => before.includes(key))];
  return isSame(from, to) ? [] : [{ kind, change: 'moved', ...where, from, to }];
}

/** Entries of a list that is read from top to bottom; one written anew in its place counts as changed. */
export function compareList<T>(
  kind: DifferenceKind,
  where: Where,
  [before, after]: readonly [readonly T[], readonly T[]],
  keyOf: (entry: T) => string = String,
): readonly Found[] {
  const [old, fresh] = [keyed(before, keyOf), keyed(after, keyOf)];
  const { both, added, removed } = pair(old, fresh);
  const [oldPlaces, freshPlaces] = [placesIn(old, fresh), placesIn(fresh, old)];
  const rewritten = removed.flatMap((gone) => {
    const come = added.find(({ key }) => freshPlaces.get(key) === oldPlaces.get(gone.key));
    return come ? [{ gone, come }] : [];
  });
  return [
    ...both.flatMap((entry) => compareValue(kind, where, [entry.before, entry.after])),
    ...rewritten.flatMap(({ gone, come }) => compareValue(kind, where, [gone.before, come.after])),
    ...added
      .filter((one) => !rewritten.some(({ come }) => come === one))
      .map(({ after: to }): Found => ({ kind, change: 'added', ...where, ...fromTo(undefined, to) })),
    ...removed
      .filter((one) => !rewritten.some(({ gone }) => gone === one))
      .map(({ before: from }): Found => ({ kind, change: 'removed', ...where, ...fromTo(from, undefined) })),
    ...compareOrder(kind, where, [[...old.keys()], [...fresh.keys()]]),
  ];
}

/** Where an entry stands that the other list has not: behind which common one, and as the how-manieth. */
function placesIn<T>(list: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  let behind = '';
  let count = 0;
  for (const key of list.keys()) {
    if (other.has(key)) [behind, count] = [key, 0];
    else places.set(key, `${String((count += 1))} ${behind}`);
  }
  return places;
}
