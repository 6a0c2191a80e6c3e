// Day 0 and the days after it (counting rule of the city's service standards; UU 30/2014 counts working days).
import type { Instant, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CalendarFault, LocalDate, WorkingCalendar, WorkingDaysDeadline } from './contract/calendar.js';
import { addDays, endOfDay, instantAt, localDate, localMinutes, minutesOf } from './local-time.js';
import { isWorkingDay } from './working-day.js';

/**
 * Day 0: the working day on which a file is complete; complete after the cut-off or on a day off, the next one.
 * Errors: `BEYOND_CALENDAR` when the decree table ends before.
 */
export function dayZero(calendar: WorkingCalendar, instant: Instant): Result<LocalDate, CalendarFault> {
  const date = localDate(calendar.zone, instant);
  const inTime = localMinutes(calendar.zone, instant) <= minutesOf(calendar.cutOff);
  return isWorkingDay(calendar, date) && inTime ? covered(calendar, date) : nextWorkingDay(calendar, date);
}

/** The Nth working day after day 0. Errors: `SPAN_INVALID` for a count that is no whole number from 0 to 3,660, `BEYOND_CALENDAR`. */
export function workingDaysDeadline(
  calendar: WorkingCalendar,
  completeAt: Instant,
  days: number,
): Result<WorkingDaysDeadline, CalendarFault> {
  if (!Number.isInteger(days) || days < 0 || days > 3_660)
    return err({ code: 'SPAN_INVALID', message: `Expected whole working days, but got ${String(days)}.` });
  const zero = dayZero(calendar, completeAt);
  return zero.ok ? remembered(calendar, zero.value, days) : zero;
}

/** Whoever applies on one day is promised the same day; to count it out was an eighth of the turn that takes an application. */
const known = new WeakMap<WorkingCalendar, Map<string, Result<WorkingDaysDeadline, CalendarFault>>>();
const mostKnown = 1_000;

function remembered(
  calendar: WorkingCalendar,
  zero: LocalDate,
  days: number,
): Result<WorkingDaysDeadline, CalendarFault> {
  const ofCalendar = known.get(calendar) ?? new Map<string, Result<WorkingDaysDeadline, CalendarFault>>();
  known.set(calendar, ofCalendar);
  const name = `${zero} ${String(days)}`;
  const deadline = ofCalendar.get(name) ?? countedFrom(calendar, zero, days);
  if (ofCalendar.size >= mostKnown) ofCalendar.clear();
  ofCalendar.set(name, deadline);
  return deadline;
}

function countedFrom(
  calendar: WorkingCalendar,
  zero: LocalDate,
  days: number,
): Result<WorkingDaysDeadline, CalendarFault> {
  let lastDay = zero;
  for (let day = 0; day < days; day += 1) {
    const next = nextWorkingDay(calendar, lastDay);
    if (!next.ok) return next;
    lastDay = next.value;
  }
  return ok({
    dayZero: zero,
    lastDay,
    due: endOfDay(calendar.zone, lastDay),
    officerTarget: instantAt(calendar.zone, lastDay, minutesOf(calendar.cutOff)),
  });
}

/** The end of the Nth working day after the day of an instant, whatever its hour: a promise that stood still. Errors: `BEYOND_CALENDAR`. */
export function laterByWorkingDays(
  calendar: WorkingCalendar,
  due: Instant,
  days: number,
): Result<Instant, CalendarFault> {
  let lastDay = localDate(calendar.zone, due);
  for (let day = 0; day < days; day += 1) {
    const next = nextWorkingDay(calendar, lastDay);
    if (!next.ok) return next;
    lastDay = next.value;
  }
  return ok(endOfDay(calendar.zone, lastDay));
}

/** The first working day after a date. Errors: `BEYOND_CALENDAR`. */
export function nextWorkingDay(calendar: WorkingCalendar, date: LocalDate): Result<LocalDate, CalendarFault> {
  for (let next = addDays(date, 1); next <= calendar.coveredUntil; next = addDays(next, 1))
    if (isWorkingDay(calendar, next)) return ok(next);
  return beyond(calendar);
}

const covered = (calendar: WorkingCalendar, date: LocalDate): Result<LocalDate, CalendarFault> =>
  date <= calendar.coveredUntil ? ok(date) : beyond(calendar);

export const beyond = (calendar: WorkingCalendar): Result<never, CalendarFault> =>
  err({
    code: 'BEYOND_CALENDAR',
    message: `Expected the days off to be decreed, but the calendar ends on ${calendar.coveredUntil}.`,
  });
