// A calendar laid out once, for a great many questions about it: where work ends, and when a promise is due.
import type { LocalDate, OpenSpan, WorkingCalendar } from './contract/calendar.js';
import { addDays, minutesOf } from './local-time.js';
import type { Span } from './working-time.js';
import { openSpans } from './working-day.js';

/**
 * Minutes of wall-clock time since 1 January 1970, as the clocks of the city show them: hours of agencies are written so.
 * `Infinity` is what lies beyond the last decree.
 */
export type WallMinute = number;

export interface Timeline {
  /** Working days from the first laid out to the last decreed. */
  readonly workingDays: readonly { readonly date: LocalDate; readonly cutOff: WallMinute }[];
  /** One sign for each working day: days of the same sign have the same hours. */
  readonly pattern: string;
  /** Where work ends that takes so long: minutes while open; a day is a day of this agency, however long, begun and ended anywhere in it. */
  workEnd(from: WallMinute, span: Span): WallMinute;
  /** When a clock of the system is due: the rule of `workingTimeEnd`, where days end with the Nth working day after day 0. */
  clockEnd(from: WallMinute, span: Span): WallMinute;
  /** The fewest working days that can be promised so that the last of them reaches an instant; `Infinity` beyond the decrees. */
  daysUntil(from: WallMinute, until: WallMinute): number;
  /** Minutes open between two instants. */
  minutesBetween(from: WallMinute, until: WallMinute): number;
}

const dayMinutes = 1440;
/** 23:59:59, the last second of a day that still counts. */
const endOfDay = dayMinutes - 1 / 60;

const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

export const wallMinute = (date: LocalDate, minutes: number): WallMinute => dayNumber(date) * dayMinutes + minutes;

/** ISO date and minutes since midnight; the inverse of `wallMinute`. */
export function wallTime(minute: WallMinute): { readonly date: LocalDate; readonly minutes: number } {
  const day = Math.floor(minute / dayMinutes);
  return {
    date: new Date(day * 86_400_000).toISOString().slice(0, 10),
    minutes: Math.floor(minute - day * dayMinutes),
  };
}

interface Laid {
  readonly date: LocalDate;
  readonly midnight: WallMinute;
  readonly cutOff: WallMinute;
  /** Working minutes of all days before. */
  readonly before: number;
  readonly minutes: number;
}

interface Open {
  readonly from: WallMinute;
  readonly to: WallMinute;
  readonly before: number;
}

/** From a date to the last decreed one. */
export function layOut(calendar: WorkingCalendar, first: LocalDate): Timeline {
  const days: Laid[] = [];
  const spans: Open[] = [];
  const signs: string[] = [];
  const known = new Map<string, string>();
  const signOf = (hours: readonly OpenSpan[]): string => {
    const key = hours.map(({ from, to }) => `${from}-${to}`).join();
    const sign = known.get(key) ?? String.fromCharCode(0x41 + known.size);
    known.set(key, sign);
    return sign;
  };
  let total = 0;
  for (let date = first; date <= calendar.coveredUntil; date = addDays(date, 1)) {
    const midnight = wallMinute(date, 0);
    const before = total;
    const hours = openSpans(calendar, date);
    for (const span of hours) {
      const [from, to] = [minutesOf(span.from), minutesOf(span.to)];
      if (to <= from) continue;
      spans.push({ from: midnight + from, to: midnight + to, before: total });
      total += to - from;
    }
    if (total === before) continue;
    days.push({ date, midnight, cutOff: midnight + minutesOf(calendar.cutOff), before, minutes: total - before });
    signs.push(signOf(hours));
  }
  return { workingDays: days, pattern: signs.join(''), ...questions(days, spans, total) };
}

function questions(
  days: readonly Laid[],
  spans: readonly Open[],
  total: number,
): Omit<Timeline, 'workingDays' | 'pattern'> {
  /** Working minutes before an instant. */
  const workedAt = (at: WallMinute): number => {
    const span = spans[lastIndex(spans, ({ from }) => from <= at)];
    return span ? span.before + Math.min(at, span.to) - span.from : 0;
  };
  /** The first instant at which so many minutes are worked: the evening, not the next morning. */
  const reached = (worked: number): WallMinute => {
    if (worked > total + 1e-6) return Infinity;
    const span =
      spans[
        Math.max(
          0,
          lastIndex(spans, ({ before }) => before < worked),
        )
      ];
    return span ? span.from + worked - span.before : Infinity;
  };
  const dayZero = (at: WallMinute): number => {
    const index = lastIndex(days, ({ midnight }) => midnight <= at);
    const day = days[index];
    return day && at <= day.cutOff ? index : index + 1;
  };
  /** Index of a working day and the part of it that has passed. */
  const place = (at: WallMinute): number => {
    const worked = workedAt(at);
    const index = Math.max(
      0,
      lastIndex(days, ({ before }) => before <= worked),
    );
    const day = days[index];
    return day ? index + (worked - day.before) / day.minutes : 0;
  };
  return {
    workEnd(from, span) {
      if (span.unit === 'minutes') return reached(workedAt(from) + span.amount);
      const to = place(from) + span.amount;
      const day = days[Math.floor(to)];
      if (day) return reached(day.before + (to - Math.floor(to)) * day.minutes);
      return to === days.length ? reached(total) : Infinity;
    },
    clockEnd(from, span) {
      if (span.unit === 'minutes') return reached(workedAt(from) + span.amount);
      const day = days[dayZero(from) + span.amount];
      return day ? day.midnight + endOfDay : Infinity;
    },
    daysUntil(from, until) {
      const last = lastIndex(days, ({ midnight }) => midnight + endOfDay < until) + 1;
      return last < days.length ? Math.max(0, last - dayZero(from)) : Infinity;
    },
    minutesBetween: (from, until) => Math.max(0, workedAt(until) - workedAt(from)),
  };
}

/** Of a list in which what holds comes first; -1 when it holds nowhere. */
function lastIndex<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = list[middle];
    if (one !== undefined && holds(one)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
