import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectorSettings, OutsideWorld } from './connector.js';
import { connectorLimits, openConnector, outsideWorld } from './connector.js';
import { connectorUrl } from './connector-url.js';
import { forgedAnswers, forgedUrls } from './fixtures/forged-addresses.js';
import { selfSigned } from './fixtures/self-signed.js';
import { isPublicAddress } from './public-address.js';

const host = 'mitra.example';
const settings: ConnectorSettings = { name: 'mitra', hosts: [host], ...connectorLimits };
const isAnything = (value: unknown): value is object => typeof value === 'object';
const certificate = selfSigned([host], Date.now());

/** In these tests the partner lives at 127.0.0.2, and 127.0.0.1 is ours. */
const partner = '127.0.0.2';
const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function serve(
  address: string,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  port = 0,
  shown = certificate,
): Promise<{ readonly port: number; readonly asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server: Server = createServer(shown, (request, response) => {
    asked.push(request);
    answer(request, response);
  });
  server.listen(port, address);
  await once(server, 'listening');
  opened.push({ close: () => (server.closeAllConnections(), server.close()) });
  return { port: (server.address() as AddressInfo).port, asked };
}

const json = (value: unknown) => (_request: IncomingMessage, response: ServerResponse) =>
  response.setHeader('content-type', 'application/json').end(JSON.stringify(value));

const worldAt = (port: number, change: Partial<OutsideWorld> = {}): OutsideWorld => ({
  resolve: () => Promise.resolve([partner]),
  isPublic: (address) => address === partner,
  port,
  authority: certificate.cert,
  ...change,
});

const ask = (world: OutsideWorld, more: Partial<ConnectorSettings> = {}) =>
  openConnector({ ...settings, ...more }, world).ask({ url: `https://${host}/a?b=1`, method: 'GET' }, isAnything);

describe('where a connector may be led', () => {
  it('has a corpus worth its name', () => {
    expect(forgedUrls.length + forgedAnswers.length).toBeGreaterThanOrEqual(80);
  });

  it.each(forgedUrls)('not to %j', (url) => {
    expect(connectorUrl(url, [host])).toMatchObject({ ok: false, error: { code: 'CONNECTOR_ADDRESS_REFUSED' } });
  });

  it('to its own host by name, however its letters are written', () => {
    for (const url of [`https://${host}/a`, `HTTPS://MITRA.example/a`, `https://${host}:443/a`])
      expect(connectorUrl(url, [host])).toMatchObject({ ok: true });
  });

  it.each(forgedAnswers)('nor where its name is said to live at %j, alone or beside a good one', async (address) => {
    expect(isPublicAddress(address)).toBe(false);
    for (const found of [[address], ['93.184.215.14', address]]) {
      const asked = await ask({ ...outsideWorld, resolve: () => Promise.resolve(found) });
      expect(asked).toMatchObject({ ok: false, error: { code: 'CONNECTOR_ADDRESS_REFUSED' } });
    }
  });

  it.each(['93.184.215.14', '1.1.1.1', '172.32.0.1', '2606:4700:4700::1111', '2a00::1'])('%s is outside', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('a name that leads elsewhere a moment later', () => {
  let dns: Socket;
  let questions = 0;
  beforeEach(async () => {
    questions = 0;
    dns = createSocket('udp4');
    dns.on('message', (question, { port, address }) => {
      questions += 1;
      // Answers the one question with one address that may be kept for no time at all.
      const answer = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 127, 0, 0, questions === 1 ? 2 : 1]);
      const head = Buffer.from([0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0]);
      const asked = question.subarray(12, question.indexOf(0, 12) + 5);
      dns.send(Buffer.concat([question.subarray(0, 2), head, asked, answer]), port, address);
    });
    dns.bind(0, '127.0.0.1');
    await once(dns, 'listening');
    opened.push(dns);
  });

  it('is asked for once, and the connection goes where was judged', async () => {
    const outside = await serve(partner, json({ from: 'partner' }));
    const inside = await serve('127.0.0.1', json({ from: 'inside' }), outside.port);
    const resolver = new Resolver();
    resolver.setServers([`127.0.0.1:${String(dns.address().port)}`]);
    const world = worldAt(outside.port, { resolve: (name) => resolver.resolve4(name) });
    expect(await ask(world)).toEqual({ ok: true, value: { from: 'partner' } });
    expect([questions, inside.asked.length]).toEqual([1, 0]);
    expect(await ask(world)).toMatchObject({ ok: false, error: { code: 'CONNECTOR_ADDRESS_REFUSED' } });
    expect(inside.asked).toEqual([]);
  });
});

describe('what a connector takes', () => {
  it('an answer of the agreed shape; the secret comes from its file, the request as it was meant', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alur-connector-'));
    const secretFile = join(folder, 'secret');
    writeFileSync(secretFile, 'Bearer rahasia\n');
    const { port, asked } = await serve(partner, json({ ok: 1 }));
    const answer = await openConnector({ ...settings, secretFile }, worldAt(port)).ask(
      { url: `https://${host}/a`, method: 'POST', body: { x: 1 }, idempotencyKey: 'k1' },
      isAnything,
    );
    rmSync(folder, { recursive: true });
    expect(answer).toEqual({ ok: true, value: { ok: 1 } });
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: '/a',
      headers: { host: expect.stringContaining(host), authorization: 'Bearer rahasia', 'idempotency-key': 'k1' },
    });
  });

  it.each([301, 302, 303, 307, 308])('no redirect: %i', async (status) => {
    const inside = await serve('127.0.0.1', json({}));
    const { port } = await serve(partner, (_request, response) => {
      response.writeHead(status, { location: `https://127.0.0.1:${String(inside.port)}/` }).end();
    });
    expect(await ask(worldAt(port))).toMatchObject({ ok: false, error: { code: 'CONNECTOR_REDIRECTED' } });
    expect(inside.asked).toEqual([]);
  });

  it.each([
    ['CONNECTOR_REFUSED', (_: IncomingMessage, response: ServerResponse) => response.writeHead(500).end()],
    ['CONNECTOR_ANSWER_INVALID', (_: IncomingMessage, response: ServerResponse) => response.end('<html>')],
    [
      'CONNECTOR_ANSWER_INVALID',
      (_: IncomingMessage, response: ServerResponse) =>
        response.setHeader('content-type', 'application/json').end('{"a":'),
    ],
    [
      'CONNECTOR_ANSWER_INVALID',
      (...[, response]: [IncomingMessage, ServerResponse]) => json('text')(undefined as never, response),
    ],
    ['CONNECTOR_UNREACHABLE', (_: IncomingMessage, response: ServerResponse) => response.destroy()],
  ] as const)('%s', async (code, answer) => {
    const { port } = await serve(partner, answer as never);
    expect(await ask(worldAt(port))).toMatchObject({ ok: false, error: { code } });
  });

  it('no answer that is larger than agreed, and none that takes its time', async () => {
    const large = await serve(partner, json({ a: 'x'.repeat(5_000) }));
    expect(await ask(worldAt(large.port), { answerBytes: 4_000 })).toMatchObject({
      error: { code: 'CONNECTOR_ANSWER_TOO_LARGE' },
    });
    const slow = await serve(partner, (_request, response) => {
      response.setHeader('content-type', 'application/json').write('{');
    });
    expect(await ask(worldAt(slow.port), { timeoutMs: 200 })).toMatchObject({
      error: { code: 'CONNECTOR_UNREACHABLE' },
    });
  });

  it.each(['http://169.254.169.254/latest/meta-data/', 'https://169.254.169.254/', 'https://[fd00:ec2::254]/'])(
    'no redirect to the machine that knows the keys of a cloud: %s',
    async (location) => {
      const { port } = await serve(partner, (_request, response) => response.writeHead(302, { location }).end());
      expect(await ask(worldAt(port))).toMatchObject({ ok: false, error: { code: 'CONNECTOR_REDIRECTED' } });
    },
  );

  it('no answer that comes byte by byte: the time is that of the whole', async () => {
    const body = await serve(partner, (_request, response) => {
      response.setHeader('content-type', 'application/json').write('{');
      const drip = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(drip));
    });
    const head = await serve(partner, (request) => {
      const { socket } = request;
      socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
      const drip = setInterval(() => socket.write('a'), 20);
      socket.once('close', () => clearInterval(drip));
    });
    for (const { port } of [body, head])
      expect(await ask(worldAt(port), { timeoutMs: 300 })).toMatchObject({ error: { code: 'CONNECTOR_UNREACHABLE' } });
  });

  it('nobody whose certificate is of yesterday, or not yet of today', async () => {
    const days = 5 * 86_400_000;
    for (const shift of [-days, days]) {
      const shown = selfSigned([host], Date.now() + shift);
      const { port, asked } = await serve(partner, json({}), 0, shown);
      expect(await ask(worldAt(port, { authority: shown.cert }))).toMatchObject({
        error: { code: 'CONNECTOR_UNREACHABLE' },
      });
      expect(asked).toEqual([]);
    }
  });

  it('nobody who cannot show that they are the one who was asked for', async () => {
    const { port, asked } = await serve(partner, json({}));
    const stranger = selfSigned([host], Date.now());
    expect(await ask(worldAt(port, { authority: stranger.cert }))).toMatchObject({
      error: { code: 'CONNECTOR_UNREACHABLE' },
    });
    const other = openConnector({ ...settings, hosts: ['lain.example'] }, worldAt(port));
    expect(await other.ask({ url: 'https://lain.example/', method: 'GET' }, isAnything)).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });

  it('a name that leads nowhere is told as out of reach', async () => {
    const nowhere = { ...outsideWorld, resolve: () => Promise.reject(new Error('ENOTFOUND')) };
    expect(await ask(nowhere)).toMatchObject({ error: { code: 'CONNECTOR_UNREACHABLE' } });
  });
});
