import { retentionOf } from './retention.js';

const zone = 'Asia/Jakarta';
const decided = (at: string) => ({ decision: { outcome: 'o', kind: 'granted', at } as const });
const years = (activeYears: number, final: 'destroy' | 'permanent' = 'destroy') => ({
  retention: { activeYears, final },
});

it('what still runs is kept', () => {
  expect(retentionOf({}, years(2), { zone, at: '2026-11-26T00:00:00.000Z' })).toEqual({ kept: 'running' });
});

it('what was decided is kept for its years, the last day included, by the days of the city', () => {
  // Already the 27th in Batu.
  const state = decided('2026-11-26T18:00:00.000Z');
  const on = (at: string) => retentionOf(state, years(2), { zone, at });
  expect(on('2028-11-27T16:59:00.000Z')).toEqual({ kept: 'until', until: '2028-11-27' });
  expect(on('2028-11-27T17:00:00.000Z')).toEqual({ kept: 'over', until: '2028-11-27' });
});

it('a leap day ends the day before, where the year has none', () => {
  const at = '2024-03-01T00:00:00.000Z';
  expect(retentionOf(decided('2024-02-29T03:00:00.000Z'), years(1), { zone, at })).toMatchObject({
    until: '2025-02-28',
  });
  expect(retentionOf(decided('2024-02-29T03:00:00.000Z'), years(4), { zone, at })).toMatchObject({
    until: '2028-02-29',
  });
});

it('no years are over at once, and an archive for good never is', () => {
  const asked = { zone, at: '2026-11-26T05:00:00.000Z' };
  expect(retentionOf(decided('2026-11-26T04:00:00.000Z'), years(0), asked).kept).toBe('over');
  expect(retentionOf(decided('2026-11-26T04:00:00.000Z'), years(0, 'permanent'), asked).kept).toBe('always');
});
