// Ways to let time pass, each as the step that a scenario would write.
import { nextWorkingDay, openSpans, localDate } from '@alur/calendar';
import { calendarOf } from '@alur/city';
import type { Instant } from '@alur/kernel';
import { Temporal } from 'temporal-polyfill';
import type { ServiceVersion } from '../bundle/case-world.js';
import type { Step } from '../contract/scenario.js';
import { openWorkOf } from './open-work.js';
import type { Rehearsal } from './rehearsal.js';

export const waitHours = (hours: number): Step => ({ verb: 'wait', with: `PT${String(hours)}H` });

/** Nothing where no timer runs. */
export function untilNextTimer(rehearsal: Rehearsal): Step | undefined {
  const [first] = openWorkOf(rehearsal).timers;
  return first && untilInstant(rehearsal, first.due);
}

/** When the agency that owns the service opens next on another day. Nothing where its calendar does not reach that far. */
export function untilNextWorkingDay(
  rehearsal: Rehearsal,
  { city, bundle }: Omit<ServiceVersion, 'rules'>,
): Step | undefined {
  const calendar = calendarOf(city, bundle.owner);
  const day = nextWorkingDay(calendar, localDate(city.zone, rehearsal.now));
  const [opening] = day.ok ? openSpans(calendar, day.value) : [];
  return day.ok && opening ? untilLocal(rehearsal, `${day.value}T${opening.from}`) : undefined;
}

/** `2026-11-24T08:00`, by the clocks of the city. */
export const untilLocal = ({ zone }: Rehearsal, local: string): Step | undefined => {
  try {
    const moment = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
    return { verb: 'until', with: written(moment) };
  } catch {
    return undefined;
  }
};

const untilInstant = ({ zone }: Rehearsal, instant: Instant): Step => ({
  verb: 'until',
  with: written(Temporal.Instant.from(instant).toZonedDateTimeISO(zone)),
});

const written = (moment: Temporal.ZonedDateTime): string => moment.toString({ timeZoneName: 'never' });
