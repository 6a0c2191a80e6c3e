import { isFromElsewhere, isLedFromElsewhere } from './own-site.js';

const host = 'layanan.example';
const asked = (headers: Record<string, string>, method = 'POST'): boolean =>
  isFromElsewhere({ method, headers: { host, ...headers } });

it.each([
  [{ origin: 'https://layanan.example' }],
  [{ origin: 'https://layanan.example', 'sec-fetch-site': 'same-origin' }],
  [{ 'sec-fetch-site': 'same-origin' }],
  [{ 'sec-fetch-site': 'none' }],
  [{}],
])('%j acts for our own page, or for no page at all', (headers) => {
  expect(asked(headers)).toBe(false);
});

it.each([
  [{ origin: 'https://evil.example' }],
  [{ origin: 'https://layanan.example.evil.example' }],
  [{ origin: 'https://layanan.example:8443' }],
  [{ origin: 'null' }],
  [{ origin: 'x' }],
  [{ origin: '' }],
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
  [{ origin: 'https://layanan.example', 'sec-fetch-site': 'cross-site' }],
])('%j acts for somebody else', (headers) => {
  expect(asked(headers)).toBe(true);
});

it('looking acts for nobody', () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    expect(asked({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, method)).toBe(false);
});

it('a link on a page of another site is told from one that was typed, kept or pressed here', () => {
  const led = (site?: string): boolean => isLedFromElsewhere({ headers: site ? { 'sec-fetch-site': site } : {} });
  expect(['cross-site', 'same-site', 'x'].map(led)).toEqual([true, true, true]);
  expect(['same-origin', 'none', undefined].map(led)).toEqual([false, false, false]);
});
