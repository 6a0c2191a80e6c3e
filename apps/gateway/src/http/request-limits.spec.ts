import { faultOfRequest } from './request-limits.js';

const code = (url: string, headers: readonly (readonly [string, string])[]): string | undefined =>
  faultOfRequest({ httpVersion: '1.1', url, rawHeaders: headers.flat() })?.code;

const many = (count: number): readonly (readonly [string, string])[] =>
  Array.from({ length: count }, (_, at) => [`x-${String(at)}`, 'a'] as const);

it('takes an address of 4,096 letters and a hundred headers, and nothing more', () => {
  expect(code(`/${'a'.repeat(4_095)}`, many(100))).toBeUndefined();
  expect(code(`/${'a'.repeat(4_096)}`, [])).toBe('ADDRESS_TOO_LONG');
  expect(code('/', many(101))).toBe('HEADERS_TOO_MANY');
});

it.each(['host', 'Origin', 'CONTENT-TYPE', 'Content-Length', 'If-Match', 'Idempotency-Key', 'Sec-Fetch-Site'])(
  'refuses %s said twice, whatever it says',
  (name) => {
    expect(code('/', [[name, 'a']])).toBeUndefined();
    expect(
      code('/', [
        [name, 'a'],
        [name.toLowerCase(), 'a'],
      ]),
    ).toBe('HEADER_TWICE');
  },
);

it('lets be twice what is a list', () => {
  expect(
    code('/', [
      ['x-forwarded-for', '192.0.2.1'],
      ['X-Forwarded-For', '192.0.2.2'],
    ]),
  ).toBeUndefined();
});

it('speaks HTTP 1.1 and 1.0 only', () => {
  const codeOf = (httpVersion: string): string | undefined => faultOfRequest({ httpVersion, rawHeaders: [] })?.code;
  expect(['1.1', '1.0', '0.9', '2.0'].map(codeOf)).toEqual([
    undefined,
    undefined,
    'REQUEST_INVALID',
    'REQUEST_INVALID',
  ]);
});
