// Properties of values that are no contexts (DMN 1.5 tables 65 and 66).
import { FeelDate } from './date.js';
import { FeelDateTime, offsetSeconds } from './date-time.js';
import { DaysDuration, daysDuration, durationParts, MonthsDuration, nanosPerSecond } from './duration.js';
import { FeelRange } from './range.js';
import { FeelTime, utcNanosOfTime } from './time.js';
import type { Value } from './value.js';
import type { Zone } from './zone.js';

export function propertyOf(value: Value, name: string): Value {
  if (value instanceof FeelDate) return dateProperty(value, name);
  if (value instanceof FeelDateTime)
    return dateProperty(value.date, name) ?? clockProperty(value, offsetSeconds(value), name);
  if (value instanceof FeelTime)
    return clockProperty(value, value.zone && (value.nanos - utcNanosOfTime(value)) / nanosPerSecond, name);
  if (value instanceof MonthsDuration) return monthsProperty(value, name);
  if (value instanceof DaysDuration) return daysProperty(value, name);
  return value instanceof FeelRange ? rangeProperty(value, name) : null;
}

function dateProperty(date: FeelDate, name: string): number | null {
  switch (name) {
    case 'year':
    case 'month':
    case 'day':
    case 'weekday':
      return date[name];
    default:
      return null;
  }
}

interface Clock {
  readonly nanos: number;
  readonly zone: Zone | null;
}

function clockProperty({ nanos, zone }: Clock, offset: number | null, name: string): Value {
  const seconds = Math.floor(nanos / nanosPerSecond);
  switch (name) {
    case 'hour':
      return Math.floor(seconds / 3_600);
    case 'minute':
      return Math.floor(seconds / 60) % 60;
    case 'second':
      return seconds % 60;
    case 'time offset':
      return offset === null ? null : daysDuration(BigInt(offset) * BigInt(nanosPerSecond));
    case 'timezone':
      return zone !== null && 'id' in zone ? zone.id : null;
    default:
      return null;
  }
}

function monthsProperty({ months }: MonthsDuration, name: string): Value {
  if (name === 'years') return Math.trunc(months / 12) + 0;
  return name === 'months' ? (months % 12) + 0 : null;
}

function daysProperty(duration: DaysDuration, name: string): Value {
  const parts = durationParts(duration);
  switch (name) {
    case 'days':
    case 'hours':
    case 'minutes':
    case 'seconds':
      return parts[name];
    default:
      return null;
  }
}

function rangeProperty(range: FeelRange, name: string): Value {
  switch (name) {
    case 'start':
      return range.start;
    case 'end':
      return range.end;
    case 'start included':
      return range.startIncluded;
    case 'end included':
      return range.endIncluded;
    default:
      return null;
  }
}
