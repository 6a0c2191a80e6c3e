// Dates, times and durations: conversion, the present moment and parts of a date (DMN 1.5 §10.3.4).
import type { Run } from '../run.js';
import { FeelDate, dateOf, monthsBetween, readDate } from '../values/date.js';
import { asDateTime, FeelDateTime, dateTimeAt, readDateTime } from '../values/date-time.js';
import { DaysDuration, MonthsDuration, monthsDuration, nanosPerSecond, readDuration } from '../values/duration.js';
import type { FeelFunction } from '../values/function.js';
import { FeelTime, readTime, timeOf } from '../values/time.js';
import type { Value } from '../values/value.js';
import { offsetZone } from '../values/zone.js';
import type { Builtins } from './define.js';
import { builtin, number, overloaded, single } from './define.js';

const dateFrom = (value: Value): FeelDate | null => {
  if (typeof value === 'string') return readDate(value);
  return value instanceof FeelDateTime ? value.date : value instanceof FeelDate ? value : null;
};

const now = ({ at, zone }: Run): FeelDateTime | null => dateTimeAt(at, zone);

const partOf = (body: (date: FeelDate) => Value): FeelFunction =>
  builtin(['date'], ([value = null]) => {
    const date = typeof value === 'string' ? null : dateFrom(value);
    return date ? body(date) : null;
  });

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const dateFromParts = (parts: readonly (Value | undefined)[]): FeelDate | null => {
  const [year, month, day] = parts.map(number);
  return dateOf(year ?? NaN, month ?? NaN, day ?? NaN);
};

/** An offset of null is none. */
function timeFromParts(parts: readonly (Value | undefined)[]): FeelTime | null {
  const [hour, minute, second] = parts.slice(0, 3).map(number);
  const offset = single(parts[3]);
  const zone = offset instanceof DaysDuration ? offsetZone(Number(offset.nanos) / nanosPerSecond) : null;
  if (offset !== null && zone === null) return null;
  return timeOf(hour ?? NaN, minute ?? NaN, second ?? NaN, zone);
}

function timeFrom(value: Value): FeelTime | null {
  if (typeof value === 'string') return readTime(value);
  if (value instanceof FeelDateTime) return new FeelTime(value.nanos, value.zone);
  if (value instanceof FeelDate) return timeFrom(asDateTime(value));
  return value instanceof FeelTime ? value : null;
}

function dateTimeFrom(value: Value): FeelDateTime | null {
  if (typeof value === 'string') return readDateTime(value);
  return value instanceof FeelDateTime ? value : value instanceof FeelDate ? asDateTime(value) : null;
}

function joined(date: Value, time: Value): FeelDateTime | null {
  const day = typeof date === 'string' ? null : dateFrom(date);
  return day && time instanceof FeelTime ? new FeelDateTime(day, time.nanos, time.zone) : null;
}

const durationFrom = (value: Value): Value => {
  if (typeof value === 'string') return readDuration(value);
  return value instanceof DaysDuration || value instanceof MonthsDuration ? value : null;
};

export const momentBuiltins: Builtins = {
  date: overloaded(
    { parameters: ['from'], body: ([from]) => dateFrom(single(from)) },
    { parameters: ['year', 'month', 'day'], body: dateFromParts },
  ),
  time: overloaded(
    { parameters: ['from'], body: ([from]) => timeFrom(single(from)) },
    { parameters: ['hour', 'minute', 'second', 'offset'], optional: 1, body: timeFromParts },
  ),
  'date and time': overloaded(
    { parameters: ['from'], body: ([from]) => dateTimeFrom(single(from)) },
    { parameters: ['date', 'time'], body: ([date, time]) => joined(single(date), single(time)) },
  ),
  duration: builtin(['from'], ([from]) => durationFrom(single(from))),
  'years and months duration': builtin(['from', 'to'], ([from = null, to = null]) => {
    const [start, end] = [dateFrom(from), dateFrom(to)];
    return start && end && typeof from !== 'string' && typeof to !== 'string'
      ? monthsDuration(monthsBetween(start, end))
      : null;
  }),
  now: builtin([], (_args, run) => now(run)),
  today: builtin([], (_args, run) => now(run)?.date ?? null),
  'day of week': partOf((date) => days[date.weekday - 1] ?? null),
  'day of year': partOf((date) => date.dayOfYear),
  'week of year': partOf((date) => date.week),
  'month of year': partOf((date) => months[date.month - 1] ?? null),
};
