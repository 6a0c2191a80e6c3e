// Wall-clock time of a zone and instants, by the time-zone database of the runtime.
import type { Instant } from '@alur/kernel';
import { fromMillis, toMillis } from '@alur/kernel';
import { Temporal } from 'temporal-polyfill';
import type { LocalDate, LocalTime } from './contract/calendar.js';

const dayMillis = 86_400_000;

const zoned = (zone: string, instant: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(toMillis(instant)).toZonedDateTimeISO(zone);

/**
 * How far the clocks of a zone are ahead of UTC, in milliseconds. Since 1972 no zone is apart by a part of a minute or changes
 * within one, so an answer holds for its minute: asked several times in every turn, it cost a tenth of the turn.
 */
function offsetMillis(zone: string, instant: Instant): number {
  const minute = `${zone} ${instant.slice(0, 'yyyy-mm-ddThh:mm'.length)}`;
  if (lastOffset.minute !== minute) lastOffset = { minute, millis: zoned(zone, instant).offsetNanoseconds / 1e6 };
  return lastOffset.millis;
}
let lastOffset = { minute: '', millis: 0 };

const isRecent = (instant: Instant): boolean => instant >= '1972-02' && instant < '9999-12';

/** The clocks of the zone as if they were those of UTC. */
const wallClock = (zone: string, instant: Instant): Date => new Date(toMillis(instant) + offsetMillis(zone, instant));

/** ISO date of an instant in a zone. */
export const localDate = (zone: string, instant: Instant): LocalDate =>
  isRecent(instant)
    ? wallClock(zone, instant).toISOString().slice(0, 'yyyy-mm-dd'.length)
    : zoned(zone, instant).toPlainDate().toString();

/** Minutes since local midnight, with the seconds as a fraction. */
export function localMinutes(zone: string, instant: Instant): number {
  if (isRecent(instant)) return (wallClock(zone, instant).getTime() % dayMillis) / 60_000;
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
