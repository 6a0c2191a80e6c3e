import type { Instant, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CalendarFault, WorkingCalendar } from './contract/calendar.js';
import { beyond, workingDaysDeadline } from './deadline.js';
import { addDays, instantAt, localDate, localMinutes, minutesOf } from './local-time.js';
import { openSpans } from './working-day.js';

export type Span = { readonly unit: 'minutes' | 'days'; readonly amount: number };

/** `4h`, `90m` or `3d`; working minutes or working days. Errors: `SPAN_INVALID`. */
export function parseSpan(text: string): Result<Span, CalendarFault> {
  const [, digits, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  const amount = Number(digits);
  if (!unit || amount === 0)
    return err({ code: 'SPAN_INVALID', message: `Expected working time such as 4h, 90m or 3d, but got "${text}".` });
  return ok(unit === 'd' ? { unit: 'days', amount } : { unit: 'minutes', amount: unit === 'h' ? amount * 60 : amount });
}

/**
 * End of a working-time span. Days end at 23:59:59 of the Nth working day after day 0; hours are used up inside the
 * opening spans, breaks left out. Errors: `SPAN_INVALID`, `BEYOND_CALENDAR`.
 */
export function workingTimeEnd(
  calendar: WorkingCalendar,
  start: Instant,
  text: string,
): Result<Instant, CalendarFault> {
  const span = parseSpan(text);
  if (!span.ok) return span;
  if (span.value.unit === 'minutes') return spendMinutes(calendar, start, span.value.amount);
  const deadline = workingDaysDeadline(calendar, start, span.value.amount);
  return deadline.ok ? ok(deadline.value.due) : deadline;
}

function spendMinutes(calendar: WorkingCalendar, start: Instant, minutes: number): Result<Instant, CalendarFault> {
  let left = minutes;
  let from = localMinutes(calendar.zone, start);
  for (let date = localDate(calendar.zone, start); date <= calendar.coveredUntil; date = addDays(date, 1)) {
    for (const span of openSpans(calendar, date)) {
      const opens = Math.max(from, minutesOf(span.from));
      const room = Math.max(0, minutesOf(span.to) - opens);
      if (left <= room) return ok(instantAt(calendar.zone, date, opens + left));
      left -= room;
    }
    from = 0;
  }
  return beyond(calendar);
}
