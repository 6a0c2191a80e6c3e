// A handful of values that stand for all a name can hold: between two landmarks every comparison says the same.
import type { Json } from '@alur/kernel';
import { FeelDate } from '../values/date.js';
import { readDate } from '../values/date.js';
import { jsonOf } from '../values/to-json.js';
import type { Value } from '../values/value.js';
import { Fuel } from '../fuel.js';
import type { Extent, Holding } from './contract.js';
import { lineOf, placesOn } from './lines.js';
import type { Bound } from './literal-cell.js';
import { nowhere } from './literal-cell.js';

/** Text nobody lists. */
export const anotherText = '(lainnya)';

const run = { ...nowhere, fuel: new Fuel(Infinity) };

/** Undefined where the landmarks do not tell all values apart. Null comes last, so that an example names a value if it can. */
export function samplesOf(
  { extent, mayBeNull, landmarks = [] }: Holding,
  bounds: readonly Bound[],
): readonly Json[] | undefined {
  const marks = [...bounds, ...landmarks.map((value): Bound => ({ value, isOrdered: false }))].filter(
    ({ value }) => value !== null,
  );
  const values = within(extent, marks);
  return values && [...new Set(mayBeNull ? [...values, null] : values)];
}

function within(extent: Extent, bounds: readonly Bound[]): readonly Json[] | undefined {
  switch (extent.kind) {
    case 'listed':
      return extent.values;
    case 'number':
      return numbersIn(extent, bounds);
    case 'date':
      return datesAt(bounds);
    case 'text':
      return textsAt(bounds);
    case 'any':
      return anyOf(bounds);
  }
}

function numbersIn(
  { min, max, isWhole }: Extract<Extent, { kind: 'number' }>,
  bounds: readonly Bound[],
): readonly Json[] {
  // A number is never equal to anything else, and has no order with it: other bounds say nothing about it.
  const named = bounds.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const ends = [min, max].flatMap((end) => end ?? []);
  const line = lineOf(0, isWhole);
  const all = [...named, ...ends];
  const places = line && all.length > 0 ? placesOn(line, all) : [0];
  const inside = places.filter((at) => at >= (min ?? -Infinity) && at <= (max ?? Infinity));
  return isWhole ? inside.filter((at) => Number.isInteger(at)) : inside;
}

function datesAt(bounds: readonly Bound[]): readonly Json[] | undefined {
  const dates = bounds.map(({ value }) => (typeof value === 'string' ? readDate(value) : value));
  if (!dates.every((value): value is FeelDate => value instanceof FeelDate)) return undefined;
  const [first] = dates;
  const line = first && lineOf(first, true);
  if (!line) return ['2026-01-05'];
  const places = placesOn(
    line,
    dates.map(({ epochDay }) => epochDay),
  );
  return places.map((at) => jsonOf(line.value(at), run));
}

function textsAt(bounds: readonly Bound[]): readonly Json[] | undefined {
  if (bounds.some(({ value, isOrdered }) => isOrdered && typeof value === 'string')) return undefined;
  return [...bounds.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])), anotherText];
}

/** One value of each kind besides those named. */
function anyOf(bounds: readonly Bound[]): readonly Json[] | undefined {
  const [texts, isPlain] = [textsAt(bounds), bounds.every(({ value }) => isScalar(value))];
  if (!texts || !isPlain) return undefined;
  return [...texts, ...numbersIn({ kind: 'number', isWhole: false }, bounds), true, false];
}

const isScalar = (value: Value): boolean => ['string', 'number', 'boolean'].includes(typeof value);
