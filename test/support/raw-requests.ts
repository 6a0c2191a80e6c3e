// What is sent to a port by who wants to come between a proxy and us, to wear us out, or whose program is broken.
import { randomBytes } from 'node:crypto';
import type { RawSending } from './raw-connection.js';

export interface RawCase extends RawSending {
  readonly name: string;
  /** `refused`: one answer of 4xx, or the connection is cut; `answered`: one answer below 500. */
  readonly must: 'refused' | 'answered';
}

const host = 'Host: localhost';
const json = 'Content-Type: application/json';
const body = '{"reference":"BTU-0000-0000-0","phoneDigits":"0000"}';
const length = `Content-Length: ${String(body.length)}`;
const hidden = `GET /api/v1/demo/outbox HTTP/1.1\r\n${host}\r\n\r\n`;

const get = (headers: readonly string[] = [], target = '/healthz', version = 'HTTP/1.1'): string =>
  `GET ${target} ${version}\r\n${[host, ...headers].join('\r\n')}\r\n\r\n`;
const post = (headers: readonly string[], sent = body, target = '/api/v1/tracking'): string =>
  `POST ${target} HTTP/1.1\r\n${[host, ...headers].join('\r\n')}\r\n\r\n${sent}`;
const chunked = (sent: string): string => `${sent.length.toString(16)}\r\n${sent}\r\n0\r\n\r\n`;
const refused = (name: string, ...pieces: readonly (string | Buffer)[]): RawCase => ({ name, must: 'refused', pieces });
const answered = (name: string, ...pieces: readonly (string | Buffer)[]): RawCase => ({
  name,
  must: 'answered',
  pieces,
});

/** Two who read the same bytes differently: one of them sees a second request. */
const smuggled: readonly RawCase[] = [
  refused('length and chunks', post([json, length, 'Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`)),
  refused('chunks and length', post([json, 'Transfer-Encoding: chunked', length], `0\r\n\r\n${hidden}`)),
  ...[
    ['xchunked', 'identity', 'chunked, identity', 'identity, chunked, identity', 'chunked\u000b', '\u000bchunked'],
    ['gzip', 'chunked, chunked, x', '"chunked"', 'chun ked', 'x, y'],
  ]
    .flat()
    .map((coding) =>
      refused(`transfer coding ${JSON.stringify(coding)}`, post([json, `Transfer-Encoding: ${coding}`], chunked(body))),
    ),
  refused('a space before the colon', post([json, 'Transfer-Encoding : chunked'], chunked(body))),
  refused(
    'two codings in two lines',
    post([json, 'Transfer-Encoding: chunked', 'Transfer-Encoding: x'], chunked(body)),
  ),
  ...['+52', '-1', '0x34', '52, 52', '5 2', '1e2', '99999999999999999999999', 'a', '52abc', ' '].map((value) =>
    refused(`a length of ${JSON.stringify(value)}`, post([json, `Content-Length: ${value}`])),
  ),
  refused('two lengths that differ', post([json, length, 'Content-Length: 5'])),
  refused('two lengths that agree', post([json, length, length])),
  refused('a line that goes on', post([json, length, 'X-A: 1\r\n Transfer-Encoding: chunked'])),
  refused('a bare line feed', post([json, length, 'X-A: 1\nTransfer-Encoding: chunked'])),
  refused('a bare carriage return', post([json, length, 'X-A: 1\rTransfer-Encoding: chunked'])),
  refused('a zero byte in a header', post([json, length, 'X-A: 1\u0000'])),
  refused('a name with a space', post([json, length, 'X A: 1'])),
  refused('a name of nothing', post([json, length, ': 1'])),
  refused('a line without a colon', post([json, length, 'nothing'])),
  ...['z', '-1', 'fffffffffffffffff', '0x5', '5 5', ''].map((size) =>
    refused(
      `a chunk of ${JSON.stringify(size)}`,
      post([json, 'Transfer-Encoding: chunked'], `${size}\r\n${body}\r\n0\r\n\r\n`),
    ),
  ),
  refused(
    'a chunk that is longer than it says',
    post([json, 'Transfer-Encoding: chunked'], `2\r\n${body}\r\n0\r\n\r\n`),
  ),
  refused(
    'a chunk that has much to say of itself',
    post([json, 'Transfer-Encoding: chunked'], `1;${'x'.repeat(40_000)}\r\na\r\n0\r\n\r\n`),
  ),
];

const lines: readonly RawCase[] = [
  ...['GET /healthz', 'get /healthz HTTP/1.1', 'FOO /healthz HTTP/1.1', ' GET / HTTP/1.1'].map((line) =>
    refused(`the line ${JSON.stringify(line)}`, `${line}\r\n${host}\r\n\r\n`),
  ),
  ...['HTTP/0.9', 'HTTP/1.2', 'HTTP/2.0', 'HTTP/9.9', 'HTTPS/1.1', 'HTTP/1.1 x', 'http/1.1'].map((version) =>
    refused(`the version ${version}`, get([], '/healthz', version)),
  ),
  refused('another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  refused(
    'a greeting of TLS',
    Buffer.from('16030100a5010000a1030352362c1012cf23628256e745e903cea696e9f62a60ba', 'hex'),
  ),
  refused('noise', Buffer.concat([randomBytes(512), Buffer.from('\r\n\r\n')])),
  refused('nothing but ends of lines', '\r\n'.repeat(2_000)),
  answered('more spaces than needed', `GET  /healthz  HTTP/1.1\r\n${host}\r\n\r\n`),
  refused('a tunnel', `CONNECT example.com:443 HTTP/1.1\r\n${host}\r\n\r\n`),
  refused('an echo', `TRACE / HTTP/1.1\r\n${host}\r\n\r\n`),
  ...[
    '/a b',
    '/\u0000',
    '/\u00ff\u00fe',
    '/%',
    '/api/v1/drafts/%zz',
    '*',
    'x',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
  ].map((target) => refused(`the address ${JSON.stringify(target)}`, get([], target))),
  refused('an address of 5,000 letters', get([], `/${'a'.repeat(5_000)}`)),
  refused('an address of 20,000 letters', get([], `/${'a'.repeat(20_000)}`)),
  refused('a part of an address of 300 letters', get([], `/api/v1/services/${'a'.repeat(300)}`)),
  refused('an address of somewhere else', get([], 'http://evil.example/api/v1/nothing')),
  refused('an address that looks like a host', get([], '//evil.example/%2e%2e')),
];

const headers: readonly RawCase[] = [
  refused('no host', 'GET /healthz HTTP/1.1\r\n\r\n'),
  refused('two hosts', get(['Host: evil.example'])),
  answered('a host that is nobody', 'GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n'),
  refused('a header of 20,000 letters', get([`X-A: ${'a'.repeat(20_000)}`])),
  refused('a cookie of 17,000 letters', get([`Cookie: a=${'a'.repeat(17_000)}`])),
  refused('150 headers', get(Array.from({ length: 150 }, (_, at) => `X-${String(at)}: 1`))),
  refused('100,000 headers', get(Array.from({ length: 100_000 }, (_, at) => `X-${String(at)}: 1`))),
  ...['Content-Type: text/plain', 'Origin: x', 'Idempotency-Key: a', 'If-Match: "1"', 'Sec-Fetch-Site: none'].map(
    (line) => refused(`${line} twice`, post([json, length, line, line])),
  ),
  ...[
    '',
    'text/plain',
    'application/json\tcharset=utf-8',
    'application/json\u00a0',
    'multipart/form-data',
    'application/xml',
  ].map((type) => refused(`a body of ${JSON.stringify(type)}`, post([`Content-Type: ${type}`, length]))),
  refused('a body without a type', post([length])),
  refused('a packed body', post([json, 'Content-Encoding: gzip', length])),
  refused('an origin of somewhere else', post([json, length, 'Origin: https://evil.example'])),
  refused('an origin that is none', post([json, length, 'Origin: x'])),
  refused('a page of another site', post([json, length, 'Sec-Fetch-Site: cross-site'])),
  refused('an expectation nobody knows', post([json, length, 'Expect: 200-maybe'])),
  answered(
    'a way up to a socket',
    get(['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: eA==', 'Sec-WebSocket-Version: 13']),
  ),
  answered(
    'a way up to another version',
    get(['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__']),
  ),
  answered('many ranges', get([`Range: bytes=${'0-,'.repeat(500)}0-`])),
  answered('many codings', get([`Accept-Encoding: ${'br;q=0.1,'.repeat(500)}gzip`])),
  answered(
    'who says to be nearer than they are',
    get(['X-Forwarded-For: 127.0.0.1, ::1', 'X-Forwarded-Host: evil.example']),
  ),
];

const boundary = 'Content-Type: multipart/form-data; boundary=x';
const sop = '/api/v1/studio/sop-readings';

const bodies: readonly RawCase[] = [
  ...['', '{', 'null', '[]', '"x"', 'NaN', '{"a":1}{"b":2}', "{'a':1}", '\u0000', '\u00ff\u00fe{}'].map((sent) =>
    refused(`the body ${JSON.stringify(sent)}`, post([json, `Content-Length: ${String(sent.length)}`], sent)),
  ),
  ...[
    ['a body nested 50,000 deep', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['objects nested 20,000 deep', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['a body that opens and never closes', '['.repeat(100_000)],
    ['20,000 names', `{${Array.from({ length: 20_000 }, (_, at) => `"k${String(at)}":1`).join(',')}}`],
    ['100,000 names', `{${Array.from({ length: 100_000 }, (_, at) => `"k${String(at)}":1`).join(',')}}`],
    ['a name of the language', '{"__proto__":{"reference":"a"},"constructor":{"prototype":{"phoneDigits":"1"}}}'],
    ['a body of one megabyte', `{"reference":"${'a'.repeat(1_048_576)}"}`],
  ].map(([name = '', sent = '']) => refused(name, post([json, `Content-Length: ${String(sent.length)}`], sent))),
  refused('one megabyte in chunks', post([json, 'Transfer-Encoding: chunked'], chunked('a'.repeat(1_048_576)))),
  { ...refused('less than its length, and then the end', post([json, 'Content-Length: 500'])), ends: true },
  refused('more than its length', `${post([json, 'Content-Length: 2'], '{}')}more`),
  { ...refused('chunks without an end', post([json, 'Transfer-Encoding: chunked'], '5\r\n{"a":\r\n')), ends: true },
  {
    ...refused('letters, one chunk each', post([json, 'Transfer-Encoding: chunked'], '')),
    pieces: [
      post([json, 'Transfer-Encoding: chunked'], ''),
      ...[...body].map((letter) => `1\r\n${letter}\r\n`),
      '0\r\n\r\n',
    ],
  },
  refused(
    '100,000 chunks of a letter',
    post([json, 'Transfer-Encoding: chunked'], `${'1\r\n \r\n'.repeat(100_000)}0\r\n\r\n`),
  ),
  {
    ...refused(
      'a form that never ends',
      post([boundary, 'Content-Length: 40'], '--x\r\nContent-Disposition: form-data', sop),
    ),
    ends: true,
  },
  refused('a form without parts', post([boundary, 'Content-Length: 7'], '--x--\r\n', sop)),
  (() => {
    const parts = `${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(2_000)}--x--\r\n`;
    return refused('a form of 2,000 parts', post([boundary, `Content-Length: ${String(parts.length)}`], parts, sop));
  })(),
];

/** The gateway under test gives a second for the headers. */
const slow: readonly RawCase[] = [
  {
    ...refused('a header that never ends'),
    pieces: ['GET /healthz HTTP/1.1\r\n', host, ...'abcdefghijklmnopqrstuvwxyz'],
    pauseMs: 150,
  },
  {
    ...refused('a first line, letter by letter'),
    pieces: [...'GET /healthz HTTP/1.1 and so on'],
    pauseMs: 120,
  },
  { ...refused('a greeting, and then nothing'), pieces: ['G'] },
];

export const rawRequests: readonly RawCase[] = [...smuggled, ...lines, ...headers, ...bodies, ...slow];
