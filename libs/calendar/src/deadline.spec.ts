import { toInstant } from '@alur/kernel';
import { dayZero, laterByWorkingDays, nextWorkingDay, workingDaysDeadline } from './deadline.js';
import { berlin, beyondNovember, dayOff, november, office, valueOf } from './fixtures/office.js';

describe('day 0', () => {
  it.each([
    ['is the day on which a file is complete', november(23, '09:00'), '2026-11-23'],
    ['is that day before the office opens too', november(23, '00:00'), '2026-11-23'],
    ['is that day up to the second of the cut-off', november(23, '14:00:00'), '2026-11-23'],
    ['is the next working day one second later', november(23, '14:00:01'), '2026-11-24'],
    ['is the next working day a part of a second later', november(23, '14:00:00.001'), '2026-11-24'],
    ['leaves out a day off after the cut-off', november(24, '14:30'), '2026-11-26'],
    ['is the day after a day off, whatever its hour', november(25, '08:00'), '2026-11-26'],
    ['is Monday for a file of Saturday', november(28, '10:00'), '2026-11-30'],
    ['is told by the day of the office, not of Greenwich', '2026-11-22T20:00:00.000Z', '2026-11-23'],
    ['may be the last day that is decreed', november(30, '14:00'), '2026-11-30'],
  ])('%s', (_what, completeAt, day) => {
    expect(dayZero(office, completeAt)).toEqual({ ok: true, value: day });
  });

  it.each([
    ['after the cut-off of the last day', november(30, '14:01')],
    ['on a working day of December', '2026-12-01T02:00:00.000Z'],
  ])('is not known %s', (_what, completeAt) => {
    expect(dayZero(office, completeAt)).toEqual(beyondNovember);
  });
});

describe('a deadline in working days', () => {
  it('tells day 0, the last day, its last second and the hour that officers aim at', () => {
    expect(workingDaysDeadline(office, november(23, '09:00'), 3)).toEqual({
      ok: true,
      value: {
        dayZero: '2026-11-23',
        lastDay: '2026-11-27',
        due: november(27, '23:59:59'),
        officerTarget: november(27, '14:00'),
      },
    });
  });

  it('of no days is day 0 itself', () => {
    expect(valueOf(workingDaysDeadline(office, november(28, '10:00'), 0)).lastDay).toBe('2026-11-30');
  });

  it('may end on the last day that is decreed, and no later', () => {
    expect(valueOf(workingDaysDeadline(office, november(23, '09:00'), 4)).lastDay).toBe('2026-11-30');
    expect(workingDaysDeadline(office, november(23, '09:00'), 5)).toEqual(beyondNovember);
  });

  it('cannot be told when day 0 cannot', () => {
    expect(workingDaysDeadline(office, november(30, '15:00'), 0)).toEqual(beyondNovember);
  });

  it('has at most ten years of days', () => {
    const allDays = { ...office.hours, 6: [{ from: '08:00', to: '12:00' }], 7: [{ from: '08:00', to: '12:00' }] };
    const always = { ...office, hours: allDays, holidays: [], coveredUntil: '2099-12-31' };
    expect(valueOf(workingDaysDeadline(always, november(1, '09:00'), 3_660)).lastDay).toBe('2036-11-08');
  });

  it.each([-1, 0.5, 3_661, Number.NaN])('is not counted in %s days', (days) => {
    expect(workingDaysDeadline(office, november(23, '09:00'), days)).toEqual({
      ok: false,
      error: { code: 'SPAN_INVALID', message: `Expected whole working days, but got ${String(days)}.` },
    });
  });

  it('ends by the clock of that day where clocks are put back in between', () => {
    const { due, officerTarget } = valueOf(workingDaysDeadline(berlin, toInstant('2026-10-23T09:00:00+02:00'), 1));
    expect([due, officerTarget]).toEqual(['2026-10-26T22:59:59.000Z', '2026-10-26T13:00:00.000Z']);
  });
});

describe('a promise that stood still', () => {
  it.each([
    ['by a day', november(23, '23:59:59'), 1, november(24, '23:59:59')],
    ['by days, leaving out days off', november(24, '23:59:59'), 2, november(27, '23:59:59')],
    ['by no day, but to the end of it', november(24, '09:00'), 0, november(24, '23:59:59')],
    ['from a day off, as from the day before', november(25, '12:00'), 1, november(26, '23:59:59')],
    ['whatever its hour, also after the cut-off', november(23, '20:00'), 1, november(24, '23:59:59')],
  ])('is later %s', (_what, due, days, later) => {
    expect(laterByWorkingDays(office, due, days)).toEqual({ ok: true, value: later });
  });

  it('is not promised beyond the decree', () => {
    expect(laterByWorkingDays(office, november(27, '23:59:59'), 1)).toMatchObject({ ok: true });
    expect(laterByWorkingDays(office, november(27, '23:59:59'), 2)).toEqual(beyondNovember);
  });
});

describe('the next working day', () => {
  it('leaves out the weekend, days off and days without hours', () => {
    expect(nextWorkingDay(office, '2026-11-24')).toEqual({ ok: true, value: '2026-11-26' });
    expect(nextWorkingDay(office, '2026-11-27')).toEqual({ ok: true, value: '2026-11-30' });
  });

  it('is not looked for beyond the decree', () => {
    expect(nextWorkingDay(office, '2026-11-30')).toEqual(beyondNovember);
    expect(nextWorkingDay({ ...office, holidays: [dayOff('2026-11-30')] }, '2026-11-27')).toEqual(beyondNovember);
  });
});
