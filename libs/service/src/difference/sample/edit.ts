// For the specs: a known edit of the full bundle, and what must be told of it.
import type { Json } from '@alur/kernel';
import type { Change, VersionClass } from '../difference.js';
import type { DifferenceKind } from '../kinds/kinds.js';

export interface Edit {
  readonly kind: DifferenceKind;
  readonly change: Change;
  readonly class: VersionClass;
  readonly subject: string;
  readonly sentence: string;
  readonly from?: Json;
  readonly to?: Json;
  apply(bundle: Json): Json;
}

type Told = readonly [kind: DifferenceKind, kindClass: VersionClass, subject: string, sentence: string];
/** Keys from the bundle inwards; an entry of a list by its place, id, value or text, with `~` for a slash in it. */
type Path = string;

/** Another value, or with `undefined` none. */
export const set = ([kind, kindClass, subject, sentence]: Told, path: Path, to: Json | undefined): Edit => ({
  kind,
  change: 'changed',
  class: kindClass,
  subject,
  sentence,
  ...(to === undefined ? {} : { to }),
  apply: (bundle) => changedAt(bundle, path.split('/'), () => to),
});

/** One more in a list or record; `told` is what the difference says came. */
export const add = (told: Told, path: Path, added: Json, to: Json = added): Edit => ({
  ...set(told, path, to),
  change: 'added',
  apply: (bundle) => changedAt(bundle, path.split('/'), (old) => withMore(old, added)),
});

export const drop = (told: Told, path: Path, from: Json): Edit => {
  const { to: _to, ...edit } = set(told, path, undefined);
  return { ...edit, change: 'removed', from };
};

/** The list the other way round. */
export const turn = (told: Told, path: Path): Edit => {
  const { to: _to, ...edit } = set(told, path, null);
  return {
    ...edit,
    change: 'moved',
    apply: (bundle) => changedAt(bundle, path.split('/'), (old) => [...(old as readonly Json[])].reverse()),
  };
};

/** Several strokes that make one difference. */
export const strokes = (told: Told, change: Change, ...edits: readonly ((bundle: Json) => Json)[]): Edit => {
  const { to: _to, ...edit } = set(told, '', null);
  return { ...edit, change, apply: (bundle) => edits.reduce((now, one) => one(now), bundle) };
};

export const withoutAt =
  (path: Path) =>
  (bundle: Json): Json =>
    changedAt(bundle, path.split('/'), () => undefined);

export const withAdded =
  (path: Path, added: Json) =>
  (bundle: Json): Json =>
    changedAt(bundle, path.split('/'), (old) => withMore(old, added));

const withMore = (old: Json | undefined, added: Json): Json =>
  Array.isArray(old) ? [...(old as readonly Json[]), added] : { ...(old as object), ...(added as object) };

function changedAt(
  value: Json,
  [key = '', ...rest]: readonly string[],
  change: (old: Json | undefined) => Json | undefined,
): Json {
  const fresh = (part: Json | undefined): Json | undefined =>
    rest.length > 0 ? changedAt(part ?? {}, rest, change) : change(part);
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const at = list.findIndex((part, index) => String(index) === key || nameOf(part) === key.replaceAll('~', '/'));
    if (at < 0) throw new Error(`Expected ${key} in the list`);
    return list.flatMap((part, index) => (index === at ? asEntries(fresh(part)) : [part]));
  }
  const { [key]: old, ...others } = value as { readonly [name: string]: Json };
  const now = fresh(old);
  return now === undefined ? others : { ...(value as object), [key]: now };
}

const asEntries = (value: Json | undefined): readonly Json[] => (value === undefined ? [] : [value]);

function nameOf(part: Json): string {
  if (part === null || typeof part !== 'object') return String(part);
  const { id, value, text, name } = part as { readonly [name: string]: Json };
  return String(id ?? value ?? text ?? name);
}
