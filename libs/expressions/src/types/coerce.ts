// The implicit conversions where a typed value is expected (DMN 1.5 §10.3.2.9.4): a list of one gives its item, one item
// becomes a list of itself, a date its midnight in UTC; anything else that does not conform becomes null.
import type { Run } from '../run.js';
import { FeelDate } from '../values/date.js';
import { asDateTime } from '../values/date-time.js';
import type { Value } from '../values/value.js';
import { isList } from '../values/value.js';
import { conforms } from './conforms.js';
import type { FeelType } from './feel-type.js';

export type Conforms = (value: Value, run: Run) => boolean;

export const coerce = (value: Value, type: FeelType, run: Run): Value =>
  coerceBy(value, type, { run, check: (candidate) => conforms(candidate, type, run) });

/** Arguments as a function takes them; null when one is of another type, which makes the call null. */
export function argumentsFor(
  args: readonly Value[],
  parameters: readonly ((value: Value, run: Run) => Value)[],
  run: Run,
): readonly Value[] | null {
  if (args.length !== parameters.length) return null;
  const taken = parameters.map((take, index) => take(args[index] ?? null, run));
  return taken.every((value, index) => value !== null || (args[index] ?? null) === null) ? taken : null;
}

/** As `coerce`, where the type is narrowed by more than its structure. */
export function coerceBy(
  value: Value,
  type: FeelType,
  { run, check }: { readonly run: Run; readonly check: Conforms },
): Value {
  if (value === null || type === 'any' || check(value, run)) return value;
  if (isList(value) && value.length === 1) {
    const [only = null] = value;
    if (only !== null && check(only, run)) return only;
  }
  if (value instanceof FeelDate && type === 'date and time') return asDateTime(value);
  if (typeof type === 'object' && 'list' in type && !isList(value) && check([value], run)) return [value];
  return null;
}
