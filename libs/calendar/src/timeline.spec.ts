import type { WorkingCalendar } from './contract/calendar.js';
import { workingDaysDeadline } from './deadline.js';
import { layOut, wallMinute, wallTime } from './timeline.js';
import { parseSpan, workingTimeEnd } from './working-time.js';

const long = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const short = [{ from: '08:00', to: '12:00' }];
/** Monday to Thursday eight hours, Friday four; a week of four-hour days; decreed until the end of November 2026. */
const calendar: WorkingCalendar = {
  zone: 'Asia/Jakarta',
  hours: { 1: long, 2: long, 3: long, 4: long, 5: short },
  seasons: [
    {
      name: 'Musim',
      from: '2026-11-16',
      to: '2026-11-20',
      hours: { 1: short, 2: short, 3: short, 4: short, 5: short },
    },
  ],
  holidays: [{ date: '2026-11-25', name: 'Libur', kind: 'national', decree: 'SKB' }],
  collectiveLeaveOff: true,
  cutOff: '15:00',
  coveredUntil: '2026-11-30',
};
const timeline = layOut(calendar, '2026-11-01');
const at = (day: number, hours: number, minutes = 0) =>
  wallMinute(`2026-11-${String(day).padStart(2, '0')}`, hours * 60 + minutes);
const told = (minute: number): string => {
  if (minute === Infinity) return 'beyond';
  const { date, minutes } = wallTime(minute);
  return `${date.slice(8)} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
const worked = (from: number, text: string): string => {
  const span = parseSpan(text);
  if (!span.ok) throw new Error(span.error.message);
  return told(timeline.workEnd(from, span.value));
};

describe('work on a calendar that is laid out', () => {
  it.each([
    ['hours pass while the office is open', at(2, 9), '2h', '02 11:00'],
    ['and not over the break', at(2, 11), '2h', '02 14:00'],
    ['what fills a day ends in the evening', at(2, 8), '8h', '02 17:00'],
    ['a day from the morning is that day', at(2, 8), '1d', '02 17:00'],
    ['a day from the middle ends in the middle of the next', at(2, 13), '1d', '03 12:00'],
    ['a short day is a day as well', at(5, 17), '1d', '06 12:00'],
    ['half of a long day and half of a short one', at(5, 13), '1d', '06 10:00'],
    ['days off are left out', at(24, 13), '1d', '26 12:00'],
    ['begun at night it begins in the morning', at(2, 20), '1h', '03 09:00'],
    ['nothing is known beyond the decree', at(30, 9), '1d', 'beyond'],
    ['but its last day is', at(30, 8), '1d', '30 17:00'],
  ])('%s', (_what, from, span, end) => {
    expect(worked(from, span)).toBe(end);
  });

  it('says the same as the clocks of the system, at every hour', () => {
    const toInstant = (minute: number): string => {
      const { date, minutes } = wallTime(minute);
      return new Date(Date.parse(`${date}T00:00:00+07:00`) + minutes * 60_000).toISOString();
    };
    const toWall = (instant: string): number => Math.floor((Date.parse(instant) + 7 * 3_600_000) / 60_000);
    for (let from = at(1, 0); from < at(30, 0); from += 53)
      for (const text of ['20m', '4h', '11h', '1d', '3d']) {
        const span = parseSpan(text);
        const end = workingTimeEnd(calendar, toInstant(from), text);
        if (!span.ok) throw new Error(text);
        const laid = timeline.clockEnd(from, span.value);
        expect([told(from), text, end.ok ? toWall(end.value) : Infinity]).toEqual([told(from), text, Math.floor(laid)]);
      }
  });

  it('counts days from day 0 as a deadline does', () => {
    expect(timeline.daysUntil(at(2, 15), at(2, 16))).toBe(0);
    expect(timeline.daysUntil(at(2, 15), at(4, 9))).toBe(2);
    expect(timeline.daysUntil(at(2, 15, 1), at(4, 9))).toBe(1);
    expect(timeline.daysUntil(at(24, 9), at(25, 9))).toBe(1);
    expect(timeline.daysUntil(at(24, 9), at(26, 9))).toBe(1);
    expect(timeline.daysUntil(at(24, 9), Infinity)).toBe(Infinity);
    const deadline = workingDaysDeadline(calendar, '2026-11-24T02:00:00.000Z', 1);
    expect(deadline.ok && deadline.value.lastDay).toBe('2026-11-26');
  });

  it('knows days of the same hours by their sign', () => {
    expect(timeline.pattern).toBe('AAAABAAAABBBBBBAAABA');
  });

  it('counts the minutes open between two instants', () => {
    expect(timeline.minutesBetween(at(2, 16), at(3, 9))).toBe(120);
    expect(timeline.minutesBetween(at(3, 9), at(2, 16))).toBe(0);
  });
});
