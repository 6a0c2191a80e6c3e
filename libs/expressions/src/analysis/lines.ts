// Ordered kinds laid on a line of numbers, so that a value can be found before, between and after their bounds.
import { dateOfEpochDay, FeelDate } from '../values/date.js';
import { FeelDateTime, lineNanos, shiftDateTime } from '../values/date-time.js';
import { DaysDuration, monthsDuration, MonthsDuration, nanosPerSecond } from '../values/duration.js';
import { FeelTime } from '../values/time.js';
import type { Value } from '../values/value.js';

export interface Line {
  at(value: Value): number | null;
  /** Null off the line. */
  value(at: number): Value;
  /** Whether it has nothing between two neighbours. */
  readonly isWhole: boolean;
}

const numbers = (isWhole: boolean): Line => ({
  at: (value) => (typeof value === 'number' ? value : null),
  value: (at) => at,
  isWhole,
});

const dates: Line = {
  at: (value) => (value instanceof FeelDate ? value.epochDay : null),
  value: dateOfEpochDay,
  isWhole: true,
};

const months: Line = {
  at: (value) => (value instanceof MonthsDuration ? value.months : null),
  value: monthsDuration,
  isWhole: true,
};

/** To the second. */
const days: Line = {
  at: (value) => (value instanceof DaysDuration ? Number(value.nanos / BigInt(nanosPerSecond)) : null),
  value: (at) => new DaysDuration(BigInt(Math.trunc(at)) * BigInt(nanosPerSecond)),
  isWhole: true,
};

const lastSecond = 86_399;
const times: Line = {
  at: (value) => (value instanceof FeelTime && value.zone === null ? value.nanos / nanosPerSecond : null),
  value: (at) => (at < 0 || at > lastSecond ? null : new FeelTime(Math.trunc(at) * nanosPerSecond, null)),
  isWhole: true,
};

/** In the zone of the first bound; the others must have one where it has. */
const dateTimes = (origin: FeelDateTime): Line => ({
  at: (value) =>
    value instanceof FeelDateTime && (value.zone === null) === (origin.zone === null)
      ? Number((lineNanos(value) - lineNanos(origin)) / BigInt(nanosPerSecond))
      : null,
  value: (at) => shiftDateTime(origin, BigInt(Math.trunc(at)) * BigInt(nanosPerSecond)),
  isWhole: true,
});

/** The line a bound lies on, null for what has no order here; text is told apart only. */
export function lineOf(bound: Value, isWhole: boolean): Line | null {
  if (typeof bound === 'number') return numbers(isWhole);
  if (bound instanceof FeelDate) return dates;
  if (bound instanceof FeelDateTime) return dateTimes(bound);
  if (bound instanceof FeelTime) return bound.zone === null ? times : null;
  if (bound instanceof MonthsDuration) return months;
  return bound instanceof DaysDuration ? days : null;
}

/** One place before the first bound, each bound, one between any two, one after the last. */
export function placesOn({ isWhole }: Line, bounds: readonly number[]): readonly number[] {
  const sorted = [...new Set(bounds)].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const inner = sorted.flatMap((bound, index) => {
    const next = sorted[index + 1];
    if (next === undefined) return [bound];
    const between = isWhole ? Math.floor(bound) + 1 : (bound + next) / 2;
    return between < next ? [bound, between] : [bound];
  });
  return [isWhole ? Math.ceil(first) - 1 : first - 1, ...inner, isWhole ? Math.floor(last) + 1 : last + 1];
}
