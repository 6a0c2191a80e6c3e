// Equality of FEEL (DMN 1.5 §10.3.2.13): values of different kinds do not compare, which is null and not false.
import type { Run } from '../run.js';
import { compareDates } from '../values/date.js';
import { FeelDate } from '../values/date.js';
import { compareDateTimes, FeelDateTime } from '../values/date-time.js';
import { DaysDuration, MonthsDuration } from '../values/duration.js';
import { FeelRange } from '../values/range.js';
import { FeelTime, utcNanosOfTime } from '../values/time.js';
import type { FeelContext, FeelList, Value } from '../values/value.js';
import { entry, isContext, isList } from '../values/value.js';

export function equal(a: Value, b: Value, run: Run): boolean | null {
  if (a === null || b === null) return a === b;
  if (typeof a !== 'object' || typeof b !== 'object') return typeof a === typeof b ? a === b : null;
  run.fuel.spend(1);
  if (isList(a)) return isList(b) ? equalLists(a, b, run) : null;
  if (a instanceof FeelDate) return b instanceof FeelDate ? compareDates(a, b) === 0 : null;
  if (a instanceof FeelDateTime) return b instanceof FeelDateTime ? compareDateTimes(a, b) === 0 : null;
  if (a instanceof FeelTime) return b instanceof FeelTime ? equalTimes(a, b) : null;
  if (a instanceof DaysDuration) return b instanceof DaysDuration ? a.nanos === b.nanos : null;
  if (a instanceof MonthsDuration) return b instanceof MonthsDuration ? a.months === b.months : null;
  if (a instanceof FeelRange) return b instanceof FeelRange ? equalRanges(a, b, run) : null;
  return isContext(a) && isContext(b) ? equalContexts(a, b, run) : null;
}

/** Equal for certain: how lists are searched. */
export const same = (a: Value, b: Value, run: Run): boolean => equal(a, b, run) === true;

const equalTimes = (a: FeelTime, b: FeelTime): boolean =>
  (a.zone === null) === (b.zone === null) && utcNanosOfTime(a) === utcNanosOfTime(b);

const equalLists = (a: FeelList, b: FeelList, run: Run): boolean => {
  run.fuel.items(Math.min(a.length, b.length));
  return a.length === b.length && a.every((item, index) => same(item, b[index] ?? null, run));
};

function equalContexts(a: FeelContext, b: FeelContext, run: Run): boolean {
  const names = Object.keys(a);
  run.fuel.items(names.length);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => {
      const other = entry(b, name);
      return other !== undefined && same(entry(a, name) ?? null, other, run);
    })
  );
}

const equalRanges = (a: FeelRange, b: FeelRange, run: Run): boolean =>
  a.operator === b.operator &&
  a.startIncluded === b.startIncluded &&
  a.endIncluded === b.endIncluded &&
  same(a.start, b.start, run) &&
  same(a.end, b.end, run);
