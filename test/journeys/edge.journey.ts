// What stands between the network and the use cases: limits, headers, cookies, and who may act from where.
import { readFileSync } from 'node:fs';
import request from 'supertest';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { outbox } from '../support/people.js';
import type { RawExchange } from '../support/raw-connection.js';
import { sendRaw } from '../support/raw-connection.js';
import type { RawCase } from '../support/raw-requests.js';
import { rawRequests } from '../support/raw-requests.js';

let world: CityUnderTest;

beforeAll(async () => {
  world = await startCity({ env: { PUBLIC_URL: 'https://layanan.test', HTTP_HEADERS_SECONDS: '1' } });
}, 60_000);
afterAll(() => world.stop());

const port = (): number => Number(new URL(world.url).port);

/** Of the process, in bytes. */
const memory = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(world.gateway().pid)}/status`, 'utf8'))?.[1] ?? 0) * 1_024;

const isWell = ({ must }: RawCase, { statuses, closed }: RawExchange): boolean => {
  const [status] = statuses;
  if (statuses.length > 1) return statuses.slice(1).every((later) => later === 400) && must === 'refused';
  if (must === 'answered') return status !== undefined && status < 500;
  return status === undefined ? closed : status >= 400 && status < 500;
};

describe('a port that anybody may write to', () => {
  it('refuses or cuts what is no request, never answers a hidden second one, and lives on', async () => {
    expect(rawRequests.length).toBeGreaterThan(115);
    const pid = world.gateway().pid;
    const before = memory();
    const bad: unknown[] = [];
    for (let from = 0; from < rawRequests.length; from += 20)
      await Promise.all(
        rawRequests.slice(from, from + 20).map(async (one) => {
          const exchange = await sendRaw(port(), one);
          const leaks = /VmRSS|node_modules|at \w+ \(|"data":\[\{"key"/.test(exchange.text);
          if (!isWell(one, exchange) || leaks)
            bad.push({ name: one.name, ...exchange, text: exchange.text.slice(0, 200) });
        }),
      );
    expect(bad).toEqual([]);
    await request(world.url).get('/healthz').expect(200, { status: 'ok' });
    expect(world.gateway().exitCode).toBeNull();
    expect(world.gateway().pid).toBe(pid);
    expect(memory() - before).toBeLessThan(200 * 1_048_576);
  });

  it('says what is too long, too many or twice', async () => {
    const code = async (raw: string): Promise<string | undefined> =>
      /"code":"(\w+)"/.exec((await sendRaw(port(), { pieces: [raw] })).text)?.[1];
    const headers = Array.from({ length: 101 }, (_, at) => `X-${String(at)}: 1\r\n`).join('');
    expect(await code(`GET /${'a'.repeat(5_000)} HTTP/1.1\r\nHost: a\r\n\r\n`)).toBe('ADDRESS_TOO_LONG');
    expect(await code(`GET / HTTP/1.1\r\nHost: a\r\n${headers}\r\n`)).toBe('HEADERS_TOO_MANY');
    expect(await code('GET / HTTP/1.1\r\nHost: a\r\nOrigin: a\r\nOrigin: a\r\n\r\n')).toBe('HEADER_TWICE');
  });
});

describe('what every answer carries', () => {
  it.each(['/', '/masuk', '/api/v1/services', '/api/v1/nothing', '/nothing', '/docs', '/openapi.json', '/konsol/'])(
    '%s',
    async (path) => {
      const { headers } = await request(world.url).get(path);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
      expect(headers['content-security-policy']).toMatch(/base-uri 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'strict-transport-security': expect.stringMatching(/max-age=\d{8}; includeSubDomains/),
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=()'),
      });
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['x-powered-by']));
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['server']));
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['access-control-allow-origin']));
    },
  );

  it.each(['/api/v1/services/%zz', `/api/v1/services/${'a'.repeat(300)}`])(
    'also where the address cannot be read: %s',
    async (path) => {
      const answer = await request(world.url).get(path);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
      const page = await request(world.url)
        .get(path.replace('/api/v1/services', '/layanan'))
        .set('accept', 'text/html');
      expect(page.headers['content-type']).toBe('text/plain; charset=utf-8');
    },
  );
});

const cookiesOf = (answer: { readonly headers: Record<string, unknown> }): readonly string[] =>
  (answer.headers['set-cookie'] as readonly string[] | undefined) ?? [];

describe('cookies on https', () => {
  it('belong to this host alone, are seen by no script and go nowhere else', async () => {
    const form = cookiesOf(await request(world.url).get('/masuk'));
    const phone = '081200008401';
    await request(world.url).post('/api/v1/auth/citizen/code').send({ phone }).expect(202);
    const code = /\b\d{6}\b/.exec((await outbox(world.url))[0]?.body ?? '')?.[0];
    const citizen = cookiesOf(await request(world.url).post('/api/v1/auth/citizen/session').send({ phone, code }));
    for (const [cookie, name] of [
      [form[0], '__Host-alur-form'],
      [citizen[0], '__Host-alur-citizen'],
    ] as const) {
      expect(cookie).toMatch(new RegExp(`^${name}=[\\w-]{43};`));
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(cookie).not.toMatch(/Domain/);
    }
  });
});

describe('a form without JavaScript', () => {
  const open = async (): Promise<{ cookie: string; token: string }> => {
    const page = await request(world.url).get('/masuk');
    return {
      cookie: cookiesOf(page)[0]?.split(';')[0] ?? '',
      token: /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '',
    };
  };
  const send = async (headers: Readonly<Record<string, string>>, fields: object = {}): Promise<number> => {
    const { cookie, token } = await open();
    const answer = await request(world.url)
      .post('/masuk')
      .set({ cookie, ...headers })
      .type('form')
      .send({ phone: '081200008402', _csrf: token, ...fields });
    return answer.status;
  };

  it('is taken from a page of ours, however much the browser says of it', async () => {
    const origin = world.url;
    expect([await send({ origin, 'sec-fetch-site': 'same-origin' }), await send({ origin }), await send({})]).toEqual([
      200, 200, 200,
    ]);
  });

  it('is refused from anywhere else, and where nobody says from where without its token', async () => {
    expect(await send({ origin: 'https://evil.example' })).toBe(403);
    expect(await send({ origin: 'null' })).toBe(403);
    expect(await send({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await send({}, { _csrf: 'a'.repeat(43) })).toBe(403);
    expect(await send({ cookie: '' })).toBe(403);
  });

  it('and a link on another site begins nothing in the name of who is signed in', async () => {
    const agent = request.agent(world.url);
    const phone = '081200008403';
    await agent.post('/api/v1/auth/citizen/code').send({ phone }).expect(202);
    const code = /\b\d{6}\b/.exec((await outbox(world.url))[0]?.body ?? '')?.[0];
    const signedIn = await agent.post('/api/v1/auth/citizen/session').send({ phone, code }).expect(200);
    const cookie = cookiesOf(signedIn)[0]?.split(';')[0] ?? '';
    const follow = (site: string): request.Test =>
      request(world.url).get('/layanan/sktm/ajukan').set({ cookie, 'sec-fetch-site': site });
    await follow('cross-site').expect(303).expect('location', '/layanan/sktm');
    await follow('same-origin')
      .expect(303)
      .expect('location', /^\/permohonan\//);
  });
});
