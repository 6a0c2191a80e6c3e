import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eicar, startClamdDouble } from '@alur/testing';
import { clamdAddress, readVerdict } from './clamd-protocol.js';
import { clamdScanner } from './clamd-scanner.js';
import { openScanner } from './open-scanner.js';

const scannerAt = (url: string, timeoutMs = 2_000): ReturnType<typeof clamdScanner> =>
  clamdScanner(clamdAddress(url), timeoutMs);

it('understands addresses of both kinds', () => {
  expect(clamdAddress('tcp://scanner:3311')).toEqual({ host: 'scanner', port: 3311 });
  expect(clamdAddress('tcp://scanner')).toEqual({ host: 'scanner', port: 3310 });
  expect(clamdAddress('tcp://[::1]:3310')).toEqual({ host: '::1', port: 3310 });
  expect(clamdAddress('unix:/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
  expect(clamdAddress('unix:///run/clamd.ctl')).toEqual({ path: '/run/clamd.ctl' });
});

it('believes one sentence only', () => {
  expect(readVerdict('stream: OK\0')).toEqual({ kind: 'clean' });
  expect(readVerdict('stream: Win.Test FOUND\0')).toEqual({ kind: 'infected', signature: 'Win.Test' });
  expect(readVerdict('stream: OK FOUND\0')).toEqual({ kind: 'infected', signature: 'OK' });
  for (const complaint of ['INSTREAM size limit exceeded. ERROR\0', "stream: Can't allocate memory ERROR\0"])
    expect(readVerdict(complaint).kind).toBe('unreadable');
  // What is said by something else is said about no file.
  for (const odd of ['OK\0', 'stream: OKAY\0', 'stream: ok', 'HTTP/1.1 200 OK\r\n\r\nclean\0', 'UNKNOWN COMMAND\0', ''])
    expect(readVerdict(odd).kind).toBe('away');
});

describe.each([
  ['over TCP', undefined],
  ['over a socket file', join(tmpdir(), `alur-clamd-${String(process.pid)}.ctl`)],
])('a clamd %s', (_, path) => {
  it('finds the sample virus wherever it stands, and nothing in the rest', async () => {
    const clamd = await startClamdDouble(path === undefined ? {} : { path });
    const scanner = scannerAt(clamd.url);
    expect(await scanner.scan(Buffer.from('a letter'))).toEqual({ kind: 'clean' });
    expect(await scanner.scan(Buffer.alloc(0))).toEqual({ kind: 'clean' });
    const large = Buffer.concat([Buffer.alloc(3_000_000, 7), Buffer.from(eicar), Buffer.alloc(10)]);
    expect(await scanner.scan(large)).toMatchObject({ kind: 'infected', signature: expect.stringContaining('Eicar') });
    expect(await Promise.all(Array.from({ length: 20 }, () => scanner.scan(Buffer.from(eicar))))).toHaveLength(20);
    expect(clamd.scanned()).toBe(23);
    await clamd.close();
  });
});

it('a file that is larger than it takes is no clean file', async () => {
  const clamd = await startClamdDouble({ maxBytes: 100_000 });
  expect(await scannerAt(clamd.url).scan(Buffer.alloc(3_000_000))).toMatchObject({ kind: 'unreadable' });
  await clamd.close();
});

it('one that is not there, is silent, hangs up or is something else has judged nothing', async () => {
  const gone = await startClamdDouble();
  await gone.close();
  expect((await scannerAt(gone.url).scan(Buffer.from('x'))).kind).toBe('away');
  const silent = await startClamdDouble();
  silent.answerAlways('');
  expect((await scannerAt(silent.url, 100).scan(Buffer.from('x'))).kind).toBe('away');
  await silent.close();
  const rude = createServer((socket) => socket.destroy());
  const talker = createServer((socket) => socket.write('H'.repeat(10_000)));
  const cutOff = createServer((socket) => socket.end('stream: OK'));
  for (const server of [rude, talker, cutOff]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect((await scannerAt(`tcp://127.0.0.1:${String(port)}`).scan(Buffer.from('x'))).kind).toBe('away');
    server.close();
  }
});

it('without a scanner a city for show takes files unscanned; anywhere else nothing is ever clean', async () => {
  const show = openScanner({ kind: 'none', demo: true });
  expect([show.arrivingFiles, await show.scanner.scan(Buffer.from(eicar))]).toEqual(['clean', { kind: 'clean' }]);
  const real = openScanner({ kind: 'none', demo: false });
  expect([real.arrivingFiles, (await real.scanner.scan(Buffer.from('x'))).kind]).toEqual(['quarantined', 'away']);
  const scanned = openScanner({ kind: 'clamd', url: 'tcp://127.0.0.1:1', timeoutMs: 100 });
  expect([scanned.arrivingFiles, (await scanned.scanner.scan(Buffer.from('x'))).kind]).toEqual(['quarantined', 'away']);
});
