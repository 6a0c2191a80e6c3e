import { toInstant } from '@alur/kernel';
import { berlin, beyondNovember, november, office } from './fixtures/office.js';
import { parseSpan, workingTimeEnd } from './working-time.js';

const endOf = (start: string, span: string) => workingTimeEnd(office, start, span);
const ended = (value: string) => ({ ok: true, value });

describe('a span', () => {
  it.each([
    ['3d', { unit: 'days', amount: 3 }],
    ['4h', { unit: 'minutes', amount: 240 }],
    ['90m', { unit: 'minutes', amount: 90 }],
    ['10d', { unit: 'days', amount: 10 }],
    ['99999m', { unit: 'minutes', amount: 99_999 }],
  ])('%s is read', (text, span) => {
    expect(parseSpan(text)).toEqual({ ok: true, value: span });
  });

  it.each(['0h', '00d', '4', '-1d', '1.5h', '100000d', 'P1D', '', '4hours', ' 4h', '4H', 'h'])(
    'is not written as "%s"',
    (text) => {
      const refused = {
        ok: false,
        error: {
          code: 'SPAN_INVALID',
          message: `Expected working time such as 4h, 90m or 3d, but got "${text}".`,
        },
      };
      expect(parseSpan(text)).toEqual(refused);
      expect(endOf(november(23, '09:00'), text)).toEqual(refused);
    },
  );

  it('of more than ten years of working days is refused', () => {
    expect(endOf(november(23, '09:00'), '3661d')).toMatchObject({ ok: false, error: { code: 'SPAN_INVALID' } });
  });
});

describe('working time', () => {
  it.each([
    ['runs while the office is open', november(23, '09:00'), '2h', november(23, '11:00')],
    ['ends when the office closes for the break, not after it', november(23, '11:00'), '1h', november(23, '12:00')],
    ['ends when the office closes, not when it opens again', november(23, '14:00'), '60m', november(23, '15:00')],
    ['stands still over the break', november(23, '11:30'), '1h', november(23, '13:30')],
    ['begins after the break for what comes in it', november(23, '12:20'), '15m', november(23, '13:15')],
    ['begins after the break for what comes as it begins', november(23, '12:00'), '15m', november(23, '13:15')],
    ['goes on the next morning', november(23, '14:30'), '90m', november(24, '09:00')],
    ['leaves out a holiday', november(24, '14:30'), '1h', november(26, '08:30')],
    ['begins when the office opens', november(23, '05:00'), '1h', november(23, '09:00')],
    ['begins the next morning for what comes in the evening', november(23, '18:00'), '1h', november(24, '09:00')],
    ['leaves out the weekend', november(28, '10:00'), '1h', november(30, '09:00')],
    ['goes on over several days', november(23, '13:00'), '15h', november(27, '09:00')],
    ['counts the second at which it began', november(23, '09:00:20'), '90m', november(23, '10:30:20')],
    ['counts parts of a second', november(23, '09:00:20.250'), '1m', november(23, '09:01:20.250')],
    ['carries seconds over the break', november(23, '11:59:30'), '1m', november(23, '13:00:30')],
    ['may end with the last decreed hour', november(30, '14:00'), '1h', november(30, '15:00')],
  ])('%s', (_what, start, span, end) => {
    expect(endOf(start, span)).toEqual(ended(end));
  });

  it('counts days from the day after a request came in, and from one later after the cut-off', () => {
    expect(endOf(november(23, '14:00'), '1d')).toEqual(ended(november(24, '23:59:59')));
    expect(endOf(november(23, '14:01'), '1d')).toEqual(ended(november(26, '23:59:59')));
  });

  it('keeps minutes apart that are not whole hours', () => {
    const odd = { ...office, hours: { 1: [{ from: '07:45', to: '11:20' }], 2: [{ from: '07:10', to: '09:00' }] } };
    expect(workingTimeEnd(odd, november(23, '11:10'), '30m')).toEqual(ended(november(24, '07:30')));
  });

  it('ends with the decree, and says so', () => {
    expect(endOf(november(30, '14:30'), '1h')).toEqual(beyondNovember);
    expect(endOf(november(27, '09:00'), '2d')).toEqual(beyondNovember);
  });

  it('is the hour of the clock where clocks are put back over the weekend', () => {
    const friday = toInstant('2026-10-23T14:00:00+02:00');
    expect(workingTimeEnd(berlin, friday, '2h')).toEqual(ended('2026-10-26T08:00:00.000Z'));
  });
});
