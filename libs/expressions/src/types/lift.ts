// Data comes in as JSON, where dates are text; a declared type says which text is one.
import { readDate } from '../values/date.js';
import { readDateTime } from '../values/date-time.js';
import { readDuration } from '../values/duration.js';
import { readTime } from '../values/time.js';
import type { FeelContext, Value } from '../values/value.js';
import { isContext, isList, newContext } from '../values/value.js';
import type { FeelType } from './feel-type.js';

/** Text that does not read as the declared type stays text: the expression then meets a value of another type, which is null. */
export function lift(value: Value, type: FeelType): Value {
  if (value === null) return null;
  if (typeof value === 'string') return typeof type === 'string' ? (read(value, type) ?? value) : value;
  if (typeof type === 'string') return value;
  if ('list' in type) return isList(value) ? value.map((item) => lift(item, type.list)) : value;
  return 'context' in type && isContext(value) ? liftEntries(value, type.context) : value;
}

export function liftEntries(values: FeelContext, types: { readonly [name: string]: FeelType }): FeelContext {
  const lifted = newContext();
  for (const [name, value] of Object.entries(values))
    lifted[name] = lift(value, Object.hasOwn(types, name) ? (types[name] ?? 'any') : 'any');
  return lifted;
}

function read(text: string, type: FeelType & string): Value {
  switch (type) {
    case 'date':
      return readDate(text);
    case 'time':
      return readTime(text);
    case 'date and time':
      return readDateTime(text);
    case 'days and time duration':
    case 'years and months duration':
    case 'duration':
      return readDuration(text);
    default:
      return null;
  }
}
