import type { WorkingCalendar } from './contract/calendar.js';
import { dayOff, november, office, valueOf } from './fixtures/office.js';
import { isWorkingDay, openSpans, workingDaysBetween } from './working-day.js';
import { workingTimeEnd } from './working-time.js';

const leave: WorkingCalendar = {
  ...office,
  holidays: [dayOff('2026-11-23', 'collective-leave'), dayOff('2026-11-24', 'local'), dayOff('2026-11-26', 'election')],
};
const short = [{ from: '08:00', to: '11:00' }];
const ramadan: WorkingCalendar = {
  ...office,
  seasons: [
    { name: 'Ramadan', from: '2026-11-17', to: '2026-11-19', hours: { 2: short, 3: short, 4: short, 5: short } },
    { name: 'Later', from: '2026-11-19', to: '2026-11-20', hours: {} },
  ],
};

describe('a day', () => {
  it('is worked in the hours of its weekday', () => {
    expect(openSpans(office, '2026-11-23')).toEqual(office.hours[1]);
    expect(openSpans(office, '2026-11-28')).toEqual([]);
  });

  it('of collective leave is off where the agency takes it, and no other day off depends on that', () => {
    const takes = ['2026-11-23', '2026-11-24', '2026-11-26'].map((date) => isWorkingDay(leave, date));
    expect(takes).toEqual([false, false, false]);
    const works = ['2026-11-23', '2026-11-24', '2026-11-26'].map((date) =>
      isWorkingDay({ ...leave, collectiveLeaveOff: false }, date),
    );
    expect(works).toEqual([true, false, false]);
  });

  it('that is leave and a holiday as well is off anyway', () => {
    const both = { ...leave, holidays: [...leave.holidays, dayOff('2026-11-23')], collectiveLeaveOff: false };
    expect(isWorkingDay(both, '2026-11-23')).toBe(false);
  });

  it('of a season has the hours of the season, from its first to its last date', () => {
    const spans = ['16', '17', '18', '19', '20'].map((day) => openSpans(ramadan, `2026-11-${day}`));
    expect(spans).toEqual([office.hours[1], short, short, short, []]);
  });

  it('of a season is no working day where the season has no hours for it', () => {
    const weekends = { ...ramadan, seasons: [{ ...ramadan.seasons[0], hours: { 6: short } }] } as WorkingCalendar;
    expect(isWorkingDay(weekends, '2026-11-18')).toBe(false);
  });

  it('of a season may be off too', () => {
    expect(isWorkingDay({ ...ramadan, holidays: [dayOff('2026-11-18')] }, '2026-11-18')).toBe(false);
  });
});

it('hours run slower in a season', () => {
  expect(valueOf(workingTimeEnd(ramadan, november(16, '13:00'), '6h'))).toBe(november(18, '09:00'));
});

describe('working days between two dates', () => {
  it.each([
    ['leave out the first and count the last', '2026-11-23', '2026-11-24', 1],
    ['leave out weekends and days off', '2026-11-20', '2026-11-30', 5],
    ['are none from a date to itself', '2026-11-23', '2026-11-23', 0],
    ['are none backwards', '2026-11-24', '2026-11-20', 0],
    ['are none over a weekend alone', '2026-11-27', '2026-11-29', 0],
  ])('%s', (_what, from, to, count) => {
    expect(workingDaysBetween(office, from, to)).toBe(count);
  });
});
