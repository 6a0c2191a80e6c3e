// Nothing that a version says may change unseen.
import type { Json } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import { elementProperties } from '@alur/process-model';
import { compareBundles } from './compare-bundles.js';
import { fullBundle } from './sample/full-bundle.js';

type Path = readonly string[];
type Node = Json | undefined;

/** What another part of the bundle says already, and why a change of it alone means nothing. */
const saidElsewhere: readonly (readonly [RegExp, string])[] = [
  [/^process\/participants/, 'copied from the participants of the bundle'],
  [/^process\/starts/, 'found from the elements and flows'],
  [/\/(incoming|boundaryEvents|starts)(\/|$)/, 'found from the flows and from what events are attached to'],
  [/^process\/elements\/[^/]+\/outgoing/, 'found from the flows; only the order of branches says something of its own'],
  [/^process\/(elements|flows)\/[^/]+\/id$/, 'the key of the part is its id'],
  [/^process\/lanes\/\d+\/elements/, 'whom a step belongs to is written at the step'],
  [/^(outcomes|participants|letters)\/[^/]+\/id$/, 'the key of the part is its id'],
  [/^tasks\/[^/]+\/element$/, 'the key of the part is its element'],
  [/^letters\/[^/]+\/names/, 'the names stand in the lines'],
];

const isSaidElsewhere = (path: Path): boolean => saidElsewhere.some(([pattern]) => pattern.test(path.join('/')));

function* nodesOf(value: Node, path: Path = []): Generator<readonly [Path, Json]> {
  if (value === undefined) return;
  if (path.length > 0) yield [path, value];
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) yield* nodesOf(part as Json, [...path, key]);
}

/** A copy with another value there, or with nothing there. */
function withAt(value: Json, [key = '', ...rest]: Path, change: (old: Json) => Json | undefined): Json {
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return list.flatMap((part, index): readonly Json[] => {
      if (String(index) !== key) return [part];
      const fresh = rest.length > 0 ? withAt(part, rest, change) : change(part);
      return fresh === undefined ? [] : [fresh];
    });
  }
  const record = value as { readonly [name: string]: Json };
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, part]): readonly (readonly [string, Json])[] => {
      if (name !== key) return [[name, part]];
      const fresh = rest.length > 0 ? withAt(part, rest, change) : change(part);
      return fresh === undefined ? [] : [[name, fresh]];
    }),
  );
}

/** Who sees `all` may see less; every other text may be written otherwise. */
const another = (value: Json): Json => {
  if (value === 'all') return [];
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : `${String(value)}x`;
};

const whole = fullBundle as unknown as Json;
const compared = (changed: Json) => compareBundles(fullBundle, changed as unknown as typeof fullBundle);
const told = [...nodesOf(whole)].filter(([path]) => !isSaidElsewhere(path));
const leaves = told.filter(([, value]) => value === null || typeof value !== 'object');
const entries = told.filter(([path]) => {
  const parent = [...nodesOf(whole)].find(([one]) => one.join('/') === path.slice(0, -1).join('/'))?.[1];
  return Array.isArray(parent);
});

it('the sample has every property an element can have, or the walk below proves less than it says', () => {
  const used = new Set(Object.values(fullBundle.process.elements).flatMap((element) => Object.keys(element)));
  expect(Object.keys(elementProperties).filter((property) => !used.has(property))).toEqual([]);
  expect(leaves.length).toBeGreaterThan(250);
});

it('every leaf that changes is told', () => {
  const unseen = leaves.filter(([path]) => compared(withAt(whole, path, another)).length === 0);
  expect(unseen.map(([path]) => path.join('/'))).toEqual([]);
});

it('every entry that goes out of a list is told', () => {
  const unseen = entries.filter(([path]) => compared(withAt(whole, path, () => undefined)).length === 0);
  expect(unseen.map(([path]) => path.join('/'))).toEqual([]);
});

it('every part that is gone is told', () => {
  const optional = told.filter(([path]) =>
    /^(participants|tasks|outcomes|letters|steps)\/[^/]+$|^process\/(elements|flows)\/[^/]+$/.test(path.join('/')),
  );
  expect(optional.length).toBeGreaterThan(25);
  const unseen = optional.filter(([path]) => compared(withAt(whole, path, () => undefined)).length === 0);
  expect(unseen.map(([path]) => path.join('/'))).toEqual([]);
});

it('what is said elsewhere alone is no difference', () => {
  const own = [...nodesOf(whole)].filter(
    ([path, value]) => isSaidElsewhere(path) && (value === null || typeof value !== 'object'),
  );
  const seen = own.filter(([path]) => compared(withAt(whole, path, another)).length > 0);
  expect(seen.map(([path]) => path.join('/'))).toEqual([]);
});

/** The same data with the keys of every object the other way round. */
const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part as Json)]),
  );
};

it('a version is the same as itself, however its keys are ordered', () => {
  expect(compareBundles(fullBundle, fullBundle)).toEqual([]);
  expect(canonicalJson(reversed(whole))).toBe(canonicalJson(whole));
  expect(compared(reversed(whole))).toEqual([]);
});
