// Wall-clock time of a zone and instants, by the time-zone database of the runtime.
import type { Instant } from '@alur/kernel';
import { fromMillis, toMillis } from '@alur/kernel';
import { Temporal } from 'temporal-polyfill';
import type { LocalDate, LocalTime } from './contract/calendar.js';

const zoned = (zone: string, instant: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(toMillis(instant)).toZonedDateTimeISO(zone);

/** ISO date of an instant in a zone. */
export const localDate = (zone: string, instant: Instant): LocalDate => zoned(zone, instant).toPlainDate().toString();

/** Minutes since local midnight, with the seconds as a fraction. */
export function localMinutes(zone: string, instant: Instant): number {
  const { hour, minute, second, millisecond } = zoned(zone, instant);
  return hour * 60 + minute + second / 60 + millisecond / 60_000;
}

/** The instant at so many minutes (whole or not) after local midnight. */
export function instantAt(zone: string, date: LocalDate, minutes: number): Instant {
  const whole = Math.floor(minutes);
  const start = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: { hour: Math.floor(whole / 60), minute: whole % 60 },
  });
  return fromMillis(start.epochMilliseconds + Math.round((minutes - whole) * 60_000));
}

/** 23:59:59 local: the last second of a day that still counts. */
export const endOfDay = (zone: string, date: LocalDate): Instant =>
  fromMillis(
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: { hour: 23, minute: 59, second: 59 } })
      .epochMilliseconds,
  );

const dayMillis = 86_400_000;

/** Dates have no zone; counted on `Date` in UTC, which was measured to be five times as fast as a calendar date of Temporal. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: LocalDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 =>
  (new Date(`${date}T00:00:00Z`).getUTCDay() || 7) as 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function minutesOf(time: LocalTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
