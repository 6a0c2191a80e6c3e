import { offerBegins } from './offer-begins.js';

/** Half past midnight in Batu, where it is tomorrow already. */
const clock = { zone: 'Asia/Jakarta', now: '2026-11-25T17:30:00.000Z' };
const code = (asked: string): string | undefined => {
  const begins = offerBegins(clock, asked);
  return begins.ok ? undefined : begins.error.code;
};

describe('when a version begins to be offered', () => {
  it.each([
    ['nothing said: at once', undefined, undefined],
    ['today by the city: at once', '2026-11-26', undefined],
    ['a later day: from its first minute in the city', '2026-11-27', '2026-11-26T17:00:00.000Z'],
    ['an instant with its offset', '2026-11-26T01:00:00+07:00', '2026-11-25T18:00:00.000Z'],
  ])('%s', (_what, asked, expected) => {
    expect(offerBegins(clock, asked)).toEqual({ ok: true, value: expected });
  });

  it('never in the past, by the day of the city', () => {
    expect([code('2026-11-25'), code('2026-11-26T00:29:00+07:00')]).toEqual(['PUBLISH_DATE_PAST', 'PUBLISH_DATE_PAST']);
  });

  it('never on a day that there is not', () => {
    expect([
      code('2027-02-30'),
      code('2027-13-01'),
      code('2027-01-01T25:00:00Z'),
      code('2027-02-31T00:00:00+07:00'),
    ]).toEqual(Array(4).fill('DATA_INVALID'));
  });
});
