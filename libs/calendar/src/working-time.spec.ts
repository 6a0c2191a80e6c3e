import type { WorkingCalendar } from './contract/calendar.js';
import { workingDaysDeadline } from './deadline.js';
import { workingTimeEnd } from './working-time.js';

const hours = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '15:00' },
];
/** Monday to Friday; the 25th is a holiday; decreed until the end of November 2026. */
const calendar: WorkingCalendar = {
  zone: 'Asia/Jakarta',
  hours: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours },
  seasons: [],
  holidays: [{ date: '2026-11-25', name: 'Libur', kind: 'national', decree: 'SKB' }],
  collectiveLeaveOff: true,
  cutOff: '14:00',
  coveredUntil: '2026-11-30',
};

const jakarta = (day: number, time: string): string =>
  new Date(`2026-11-${String(day)}T${time}:00+07:00`).toISOString();
const endOf = (start: string, span: string) => workingTimeEnd(calendar, start, span);
const ended = (value: string) => ({ ok: true, value });
const refused = (code: string) =>
  expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) as unknown }) as unknown;

describe('working time', () => {
  it.each([
    ['runs while the office is open', jakarta(23, '09:00'), '2h', jakarta(23, '11:00')],
    ['stands still over the break', jakarta(23, '11:30'), '1h', jakarta(23, '13:30')],
    ['goes on the next morning', jakarta(23, '14:30'), '90m', jakarta(24, '09:00')],
    ['leaves out a holiday', jakarta(24, '14:30'), '1h', jakarta(26, '08:30')],
    ['begins when the office opens', jakarta(23, '05:00'), '1h', jakarta(23, '09:00')],
    ['leaves out the weekend', jakarta(28, '10:00'), '1h', jakarta(30, '09:00')],
  ])('%s', (_what, start, span, end) => {
    expect(endOf(start, span)).toEqual(ended(end));
  });

  it('counts days from the day after a request came in, and from one later after the cut-off', () => {
    expect(endOf(jakarta(23, '14:00'), '1d')).toEqual(ended('2026-11-24T16:59:59.000Z'));
    expect(endOf(jakarta(23, '14:01'), '1d')).toEqual(ended('2026-11-26T16:59:59.000Z'));
  });

  it.each(['0h', '4', '-1d', '1.5h', '100000d', 'P1D', ''])('is not written as "%s"', (span) => {
    expect(endOf(jakarta(23, '09:00'), span)).toEqual(refused('SPAN_INVALID'));
  });

  it.each([-1, 0.5, 3_661, Number.NaN])('has no deadline after %s working days', (days) => {
    expect(workingDaysDeadline(calendar, jakarta(23, '09:00'), days)).toEqual(refused('SPAN_INVALID'));
  });

  it('ends with the decree, and says so', () => {
    expect(endOf(jakarta(30, '14:30'), '1h')).toEqual(refused('BEYOND_CALENDAR'));
    expect(endOf(jakarta(27, '09:00'), '2d')).toEqual(refused('BEYOND_CALENDAR'));
  });
});
