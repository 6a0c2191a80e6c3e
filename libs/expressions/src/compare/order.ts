import { compareDates, FeelDate } from '../values/date.js';
import { compareDateTimes, FeelDateTime } from '../values/date-time.js';
import { DaysDuration, MonthsDuration } from '../values/duration.js';
import { FeelTime, utcNanosOfTime } from '../values/time.js';
import type { Value } from '../values/value.js';

/** Below zero when the first comes first; null for what has no order between the two (DMN 1.5 §10.3.2.13). */
export function order(a: Value, b: Value): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (a instanceof FeelDate && b instanceof FeelDate) return compareDates(a, b);
  if (a instanceof FeelDateTime && b instanceof FeelDateTime) return compareDateTimes(a, b);
  if (a instanceof FeelTime && b instanceof FeelTime)
    return (a.zone === null) === (b.zone === null) ? utcNanosOfTime(a) - utcNanosOfTime(b) : null;
  if (a instanceof DaysDuration && b instanceof DaysDuration) return a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0;
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return a.months - b.months;
  return null;
}
