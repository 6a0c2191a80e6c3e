import type { LocalDate, OpenSpan, WorkingCalendar } from './contract/calendar.js';
import { addDays, weekday } from './local-time.js';

/** Opening spans of a date: the season's where one holds, none on a day off. */
export function openSpans(calendar: WorkingCalendar, date: LocalDate): readonly OpenSpan[] {
  const off = calendar.holidays.some(
    (holiday) => holiday.date === date && (holiday.kind !== 'collective-leave' || calendar.collectiveLeaveOff),
  );
  if (off) return [];
  const season = calendar.seasons.find(({ from, to }) => from <= date && date <= to);
  return (season?.hours ?? calendar.hours)[weekday(date)] ?? [];
}

export const isWorkingDay = (calendar: WorkingCalendar, date: LocalDate): boolean =>
  openSpans(calendar, date).length > 0;

/** Working days after `from` up to and including `to`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(calendar, date)) count += 1;
  return count;
}
