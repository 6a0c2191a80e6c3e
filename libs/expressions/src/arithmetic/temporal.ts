// Dates, times and durations under + - * / (DMN 1.5 tables 57 to 61).
import { tidy } from '../number.js';
import { FeelDate } from '../values/date.js';
import { asDateTime, FeelDateTime, lineNanos, shiftDateTime } from '../values/date-time.js';
import {
  DaysDuration,
  daysDuration,
  dividedBy,
  MonthsDuration,
  monthsDuration,
  nanosPerDay,
  timesNumber,
} from '../values/duration.js';
import { FeelTime, shiftTime, utcNanosOfTime } from '../values/time.js';
import type { Duration, Temporal, Value } from '../values/value.js';
import type { Operator } from './numbers.js';

export function temporalOperations(operator: Operator, a: Value, b: Value): Value {
  switch (operator) {
    case '+':
      return plus(a, b);
    case '-':
      return minus(a, b);
    case '*':
      if (isDuration(a) && typeof b === 'number') return times(a, b);
      return isDuration(b) && typeof a === 'number' ? times(b, a) : null;
    case '/':
      return isDuration(a) ? divide(a, b) : null;
    case '**':
      return null;
  }
}

const isDuration = (value: Value): value is Duration =>
  value instanceof DaysDuration || value instanceof MonthsDuration;
const isTemporal = (value: Value): value is Temporal =>
  value instanceof FeelDate || value instanceof FeelDateTime || value instanceof FeelTime;

function plus(a: Value, b: Value): Value {
  if (isTemporal(a)) return isDuration(b) ? shifted(a, b, 1) : null;
  if (!isDuration(a)) return null;
  return isTemporal(b) ? shifted(b, a, 1) : isDuration(b) ? sum(a, b, 1) : null;
}

function minus(a: Value, b: Value): Value {
  if (isDuration(a)) return isDuration(b) ? sum(a, b, -1) : null;
  if (!isTemporal(a)) return null;
  return isDuration(b) ? shifted(a, b, -1) : isTemporal(b) ? between(a, b) : null;
}

function sum(a: Duration, b: Duration, sign: 1 | -1): Value {
  if (a instanceof MonthsDuration)
    return b instanceof MonthsDuration ? monthsDuration(a.months + sign * b.months) : null;
  return b instanceof DaysDuration ? daysDuration(a.nanos + BigInt(sign) * b.nanos) : null;
}

function shifted(value: Temporal, duration: Duration, sign: 1 | -1): Value {
  if (duration instanceof MonthsDuration) {
    if (value instanceof FeelTime) return null;
    if (value instanceof FeelDate) return value.plus({ months: sign * duration.months });
    const date = value.date.plus({ months: sign * duration.months });
    return date && new FeelDateTime(date, value.nanos, value.zone);
  }
  const nanos = BigInt(sign) * duration.nanos;
  if (value instanceof FeelTime) return shiftTime(value, nanos);
  // A date stays a date: hours that do not fill a day are counted from its midnight and dropped.
  if (value instanceof FeelDate) return shiftDateTime(asDateTime(value), nanos)?.date ?? null;
  return shiftDateTime(value, nanos);
}

function between(a: Temporal, b: Temporal): Value {
  if (a instanceof FeelTime || b instanceof FeelTime) {
    if (!(a instanceof FeelTime && b instanceof FeelTime) || (a.zone === null) !== (b.zone === null)) return null;
    return daysDuration(BigInt(utcNanosOfTime(a) - utcNanosOfTime(b)));
  }
  if (a instanceof FeelDate && b instanceof FeelDate)
    return daysDuration(BigInt(a.epochDay - b.epochDay) * BigInt(nanosPerDay));
  const [left, right] = [asDateTime(a), asDateTime(b)];
  return (left.zone === null) === (right.zone === null) ? daysDuration(lineNanos(left) - lineNanos(right)) : null;
}

const times = (duration: Duration, factor: number): Value =>
  duration instanceof MonthsDuration ? monthsDuration(duration.months * factor) : timesNumber(duration.nanos, factor);

function divide(duration: Duration, by: Value): Value {
  if (duration instanceof MonthsDuration) {
    if (by instanceof MonthsDuration) return by.months === 0 ? null : tidy(duration.months / by.months);
    return typeof by === 'number' && by !== 0 ? monthsDuration(duration.months / by) : null;
  }
  if (by instanceof DaysDuration) return by.nanos === 0n ? null : tidy(Number(duration.nanos) / Number(by.nanos));
  return typeof by === 'number' && by !== 0 ? dividedBy(duration.nanos, by) : null;
}
