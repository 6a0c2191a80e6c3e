/** What somebody sends who means harm, or whose program is broken. */
import fc from 'fast-check';

/** Marks that must never come back in a page as they were sent. */
export const markup = '"><script>alert(8301)</script>';

export const hostileTexts = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udc00y', '\u202Eabc', '\ufeff', '\uffff', '😀'.repeat(50)],
  ...["'; DROP TABLE draft; --", "' OR '1'='1", '1;SELECT pg_sleep(9)', '$1', '%', '_', '\\'],
  ...[markup, '{{constructor.constructor("return 1")()}}', '${7*7}', '<!--#exec-->', '=cmd|x', '%0d%0aset-cookie: a=b'],
  ...['../../etc/passwd', '..%2f..%2fetc', 'C:\\x', 'file:///etc/passwd', 'http://169.254.169.254/'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', 'true'],
  ...['0', '-1', '1e309', '9'.repeat(400), '0x10', '00000000-0000-0000-0000-000000000000', 'a'.repeat(5_000)],
  ...['00000000-0000-4000-8000-000000000000', '00000000-0000-4000-8000-000000000000.x', '2026-02-30', '9999-99-99'],
];
export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

export const hostileValue = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e21, 2 ** 53, Number.MAX_VALUE, [], {}, [[]], [null], {
    a: { b: 1 },
  }),
  fc.constantFrom({ $ne: null }, { length: 1e9 }, { toString: 'x' }, { then: 1 }, { constructor: { name: 'x' } }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Columns of our tables and words of our code, which nobody may set from outside. */
export const foreignKeys = [
  ...['id', 'revision', 'state', 'createdBy', 'created_by', 'createdAt', 'updatedAt', 'submitted', 'citizenId'],
  ...['citizen_id', 'applicantId', 'officerId', 'officer_id', 'caseId', 'case_id', 'versionHash', 'version_hash'],
  ...['role', 'roles', 'agency', 'isAdmin', 'designer', 'reviewer', 'confirmed', 'confirmed_at', 'password_hash'],
  ...['passwordHash', 'totpSecret', 'contributors', 'publishedBy', 'offered_from', 'sha256', 'claimedBy', 'claimed_by'],
  ...['provedAt', 'kind', 'onlyFor', 'subject', 'actor', 'at', 'demo', 'hash', 'prev_hash', 'tags', 'limit', 'offset'],
];

/** JSON that a careful writer would not write; the text itself, since what it means is lost in a value. */
export const brokenBodies = [
  ...['', '{', '}', 'null', '[]', '"x"', '0', 'NaN', '1e999', '{"a":1,}', "{'a':1}", '{"a":1}{"b":2}', 'undefined'],
  ...['\ufeff{}', '{"a":"\\ud800"}', '{"\\u0000":1}', '{"a":\u0001}', `{"n":${'9'.repeat(2_000)}}`],
  ...['{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{"isAdmin":true}}}', '{"a":{"__proto__":null}}'],
  ...[
    '['.repeat(20_000),
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`,
  ],
  `{${Array.from({ length: 9_000 }, (_, at) => `"k${at}":1`).join(',')}}`,
  `{"a":"${'x'.repeat(300_000)}"}`,
];

export const contentTypes = [
  ...['text/plain', 'application/json\t', 'application/json\tcharset=utf-8', '\tapplication/json', 'application/xml'],
  ...['application/json; charset=utf-16', 'application/json, text/plain', 'application/x-www-form-urlencoded', 'a', ''],
  ...['multipart/form-data', 'multipart/form-data; boundary=', `multipart/form-data; boundary=${'b'.repeat(500)}`],
  ...['application/json;charset="utf-8"x', 'APPLICATION/JSON', 'application/*', '*/*', 'application/problem+json'],
];

/** Addresses as they go over the wire. */
export const rawSegments = [
  ...['%00', '%2e%2e', '..%2f..', '%', '%zz', '%c0%af', '%ff', '%ed%a0%80', 'a%20b', '%F0%9F%98%80', "'", '%22%3E'],
  ...['a'.repeat(190), 'a'.repeat(300), '%2F', '*', ':id', '{id}', '__proto__', 'constructor', '-1', '0', '1e9'],
];

export const rawQueries = [
  ...['?', '?&&', '?=', '?a=1&a=2', '?cursor=a&cursor=b', '?cursor[]=a', '?__proto__[x]=1', '?constructor=1', '?%00=1'],
  ...['?%ff', '?%', '?filter=all%00', '?reference=%27', '?field=a&field=b', '?against=x&against=origin', '?cursor=%00'],
  ...[
    '?cursor=eyJhIjoxfQ',
    '?olderThanHours=1e99',
    '?olderThanHours=-1',
    '?service=__proto__',
    '?lanjut=//evil.example',
  ],
  `?x=${'y'.repeat(4_000)}`,
  `?${Array.from({ length: 1_500 }, (_, at) => `k${at}=1`).join('&')}`,
];

export const spoofedHeaders = [
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' },
  { 'x-http-method-override': 'DELETE' },
  { 'x-original-url': '/api/v1/accounts', 'x-rewrite-url': '/api/v1/accounts' },
  { authorization: 'Bearer x' },
  { accept: 'text/html' },
  { accept: 'application/xml' },
  { 'accept-encoding': 'br;q=1e9, *;q=' },
  { 'accept-language': 'x'.repeat(4_000) },
  { range: 'bytes=0-,0-,0-' },
  { 'if-none-match': '*' },
  { 'save-data': 'on' },
  { 'user-agent': '\u0001<script>' },
  { cookie: 'alur-citizen=; alur-officer=%00; alur-form=x; =; a' },
  { 'x-alur-idle': '1' },
  { 'content-length': '0' },
];

export const unusualMethods = ['PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PUT', 'DELETE', 'POST', 'GET', 'PROPFIND'];
