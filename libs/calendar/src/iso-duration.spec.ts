import { toInstant } from '@alur/kernel';
import { addIsoDuration } from './iso-duration.js';

const jakarta = (start: string, iso: string) => addIsoDuration(toInstant(`${start}+07:00`), iso, 'Asia/Jakarta');
const berlin = (start: string, iso: string) => addIsoDuration(toInstant(start), iso, 'Europe/Berlin');

describe('an ISO 8601 duration', () => {
  it.each([
    ['P1M', '2026-01-31T09:00:00', '2026-02-28T09:00:00'],
    ['P1M', '2028-01-31T09:00:00', '2028-02-29T09:00:00'],
    ['P1Y', '2028-02-29T09:00:00', '2029-02-28T09:00:00'],
    ['P3D', '2026-11-23T09:00:00', '2026-11-26T09:00:00'],
    ['P2W', '2026-11-23T09:00:00', '2026-12-07T09:00:00'],
    ['PT4H30M', '2026-11-23T22:00:00', '2026-11-24T02:30:00'],
    ['P1DT1S', '2026-12-31T23:59:59.250', '2027-01-02T00:00:00.250'],
    ['-P1D', '2026-11-23T09:00:00', '2026-11-22T09:00:00'],
    ['PT0S', '2026-11-23T09:00:00', '2026-11-23T09:00:00'],
  ])('%s after %s is %s', (iso, start, end) => {
    expect(jakarta(start, iso)).toEqual({ ok: true, value: toInstant(`${end}+07:00`) });
  });

  it('of a day is a day of the clock, of 24 hours is so much time, where clocks are put back', () => {
    expect(berlin('2026-10-24T10:00:00+02:00', 'P1D')).toEqual({ ok: true, value: '2026-10-25T09:00:00.000Z' });
    expect(berlin('2026-10-24T10:00:00+02:00', 'PT24H')).toEqual({ ok: true, value: '2026-10-25T08:00:00.000Z' });
  });

  it('to an hour that the clock leaves out ends an hour later', () => {
    expect(berlin('2027-03-27T02:30:00+01:00', 'P1D')).toEqual({ ok: true, value: '2027-03-28T01:30:00.000Z' });
  });

  it.each(['', '3 days', 'P', 'P1H', '4h', 'P1D1M'])('is not written as "%s"', (text) => {
    expect(jakarta('2026-11-23T09:00:00', text)).toEqual({
      ok: false,
      error: { message: `Expected an ISO 8601 duration such as P3D or PT4H, but got "${text}".` },
    });
  });

  it('that nobody will live to see is refused, and a long text is told by its beginning', () => {
    expect(jakarta('2026-11-23T09:00:00', 'P400000Y')).toMatchObject({ ok: false });
    const refused = jakarta('2026-11-23T09:00:00', `P${'9'.repeat(200)}`);
    expect(refused).toEqual({
      ok: false,
      error: { message: `Expected an ISO 8601 duration such as P3D or PT4H, but got "P${'9'.repeat(59)}".` },
    });
  });
});
