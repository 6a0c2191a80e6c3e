import fc from 'fast-check';
import { localDate, localMinutes } from './local-time.js';

const zones = ['Asia/Jakarta', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];

/** The time-zone database of the runtime, read another way. */
const read = (zone: string, at: Date): { readonly date: string; readonly minutes: number } => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const seconds = Number(of('second')) + at.getUTCMilliseconds() / 1_000;
  return {
    date: `${of('year')}-${of('month')}-${of('day')}`,
    minutes: Number(of('hour')) * 60 + Number(of('minute')) + seconds / 60,
  };
};

it('reads the clocks of a zone as the runtime does, whatever was asked before', () => {
  const anywhere = fc.record({
    zone: fc.constantFrom(...zones),
    at: fc.date({ min: new Date('1960-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  });
  fc.assert(
    fc.property(anywhere, ({ zone, at }) => {
      const expected = read(zone, at);
      expect(localDate(zone, at.toISOString())).toBe(expected.date);
      expect(localMinutes(zone, at.toISOString())).toBeCloseTo(expected.minutes, 6);
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['the last second before clocks go forward', '2026-03-08T06:59:59.999Z', '2026-03-08', 119.99998],
  ['the first after', '2026-03-08T07:00:00.000Z', '2026-03-08', 180],
  ['the first after they go back', '2026-11-01T06:00:00.000Z', '2026-11-01', 60],
])('%s', (_when, instant, date, minutes) => {
  expect(localDate('America/New_York', instant)).toBe(date);
  expect(localMinutes('America/New_York', instant)).toBeCloseTo(minutes, 4);
});
