// Dates, times and durations: conversion (DMN 1.5 §10.3.4.1), the present moment (§10.3.4.8) and parts of a date (§10.3.4.10).
import type { Run } from '../run.js';
import { FeelDate, dateOf, monthsBetween, readDate } from '../values/date.js';
import { FeelDateTime, dateTimeAt, readDateTime } from '../values/date-time.js';
import { monthsDuration, readDuration } from '../values/duration.js';
import { FeelFunction } from '../values/function.js';
import { FeelTime, readTime, timeOf } from '../values/time.js';
import type { Value } from '../values/value.js';
import type { Builtins } from './define.js';
import { builtin, number } from './define.js';

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

export const momentBuiltins: Builtins = {
  date: new FeelFunction(['from'], (args) => {
    const [year, month, day] = args.map(number);
    if (args.length === 3) return dateOf(year ?? NaN, month ?? NaN, day ?? NaN);
    return args.length === 1 ? dateFrom(args[0] ?? null) : null;
  }),
  time: new FeelFunction(['from'], (args) => {
    const [hour, minute, second] = args.map(number);
    if (args.length === 3) return timeOf(hour ?? NaN, minute ?? NaN, second ?? NaN, null);
    const [only = null] = args;
    if (args.length !== 1) return null;
    if (typeof only === 'string') return readTime(only);
    return only instanceof FeelDateTime ? new FeelTime(only.nanos, only.zone) : only instanceof FeelTime ? only : null;
  }),
  'date and time': new FeelFunction(['from'], (args) => {
    const [first = null, second = null] = args;
    if (args.length === 1)
      return typeof first === 'string' ? readDateTime(first) : first instanceof FeelDateTime ? first : null;
    const date = args.length === 2 ? dateFrom(first) : null;
    return date && second instanceof FeelTime ? new FeelDateTime(date, second.nanos, second.zone) : null;
  }),
  duration: builtin(['from'], ([value]) => (typeof value === 'string' ? readDuration(value) : null)),
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
