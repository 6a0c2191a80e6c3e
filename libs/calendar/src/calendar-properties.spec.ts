// Whatever the calendar: what has passed and what is left is what was allowed, and a day off costs a day.
import fc from 'fast-check';
import { fromMillis, toMillis } from '@alur/kernel';
import type { WorkingCalendar } from './contract/calendar.js';
import { nextWorkingDay, workingDaysDeadline } from './deadline.js';
import { dayOff, november, office, valueOf } from './fixtures/office.js';
import { addDays, localDate } from './local-time.js';
import { isWorkingDay, workingDaysBetween } from './working-day.js';
import { workingTimeEnd } from './working-time.js';

const spans = [
  { from: '07:30', to: '11:45' },
  { from: '12:30', to: '16:00' },
];
const weeks = fc
  .uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 })
  .map((days) => Object.fromEntries(days.map((day) => [day, spans])));
const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    zone: fc.constantFrom('Asia/Jakarta', 'Europe/Berlin'),
    hours: weeks,
    off: fc.uniqueArray(fc.nat(300), { maxLength: 40 }),
    collectiveLeaveOff: fc.boolean(),
  })
  .map(({ off, ...own }) => ({
    ...office,
    ...own,
    holidays: off.map((days, index) =>
      dayOff(addDays('2026-11-01', days), index % 2 === 0 ? 'collective-leave' : 'national'),
    ),
    coveredUntil: '2037-12-31',
  }));
const starts = fc.nat(300 * 86_400).map((seconds) => fromMillis(toMillis(november(1, '00:00')) + seconds * 1_000));

it('working days that have passed and those that are left are those that were allowed', () => {
  fc.assert(
    fc.property(calendars, starts, fc.nat(60), fc.nat(400), (calendar, start, allowed, days) => {
      const { dayZero, lastDay } = valueOf(workingDaysDeadline(calendar, start, allowed));
      const reached = addDays(dayZero, days);
      const now = reached < lastDay ? reached : lastDay;
      expect(workingDaysBetween(calendar, dayZero, now) + workingDaysBetween(calendar, now, lastDay)).toBe(allowed);
    }),
  );
});

it('every day off before a deadline moves it by one working day', () => {
  fc.assert(
    fc.property(
      calendars,
      starts,
      fc.integer({ min: 1, max: 60 }),
      fc.func(fc.boolean()),
      (calendar, at, days, isOff) => {
        const { dayZero, lastDay } = valueOf(workingDaysDeadline(calendar, at, days));
        const decreed = [];
        for (let day = valueOf(nextWorkingDay(calendar, dayZero)); day <= lastDay; day = addDays(day, 1))
          if (isWorkingDay(calendar, day) && isOff(day)) decreed.push(dayOff(day));
        const later = { ...calendar, holidays: [...calendar.holidays, ...decreed] };
        const moved = valueOf(workingDaysDeadline(calendar, at, days + decreed.length));
        expect(valueOf(workingDaysDeadline(later, at, days))).toEqual(moved);
      },
    ),
  );
});

it('working time spent in two parts ends when it ends in one, on a working day', () => {
  const parts = fc.integer({ min: 1, max: 3_000 });
  fc.assert(
    fc.property(calendars, starts, parts, parts, (calendar, start, first, second) => {
      const spend = (from: string, minutes: number) => valueOf(workingTimeEnd(calendar, from, `${String(minutes)}m`));
      const end = spend(start, first + second);
      expect(spend(spend(start, first), second)).toBe(end);
      expect(isWorkingDay(calendar, localDate(calendar.zone, end))).toBe(true);
    }),
  );
});
