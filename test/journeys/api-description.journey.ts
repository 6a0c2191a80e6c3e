import { createHash } from 'node:crypto';
import { newReference } from '@alur/application';
import request from 'supertest';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

/** These say everything by their address. */
const bodiless = new Set([
  'confirmAccount',
  'beginTotp',
  ...['submitRequest', 'claimTask', 'releaseTask', 'withdrawRequest'],
  ...['takeServiceDraftBack', 'discardServiceDraft'],
]);

/** Answers that are mostly configuration, or differ by who asks. */
const openAnswers = new Set([
  ...['getCorrection', 'saveCorrection', 'completeTask', 'completeLinkedTask', 'returnTask', 'getStudioCity'],
  ...['judgeServiceDraft', 'compareServiceDraft', 'outlineServiceDraft', 'examineDraftDecision'],
]);

let world: CityUnderTest;
let operations: readonly (readonly [string, Operation])[];

beforeAll(async () => {
  world = await startCity();
  const answer = await request(world.url).get('/openapi.json').expect(200);
  const paths = (answer.body as { paths: Record<string, Record<string, Operation>> }).paths;
  operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [`${method} ${path}`, operation] as const),
  );
}, 60_000);
afterAll(() => world.stop());

const failing = (isWell: (operation: Operation, route: string) => boolean): readonly string[] =>
  operations.flatMap(([route, operation]) => (isWell(operation, route) ? [] : [route]));

describe('the description of the API', () => {
  it('names every operation once and says what it does', () => {
    expect(operations.length).toBeGreaterThan(30);
    expect(failing(({ operationId, summary }) => Boolean(operationId && summary))).toEqual([]);
    expect(new Set(operations.map(([, operation]) => operation.operationId)).size).toBe(operations.length);
  });

  it('describes what is sent and how a refusal looks', () => {
    const sends = (route: string): boolean => /^(post|put) /.test(route);
    expect(
      failing(
        ({ requestBody, operationId = '' }, route) =>
          !sends(route) || bodiless.has(operationId) || Object.keys(requestBody?.content ?? {}).length > 0,
      ),
    ).toEqual([]);
    expect(
      failing(({ responses }) => responses['default']?.content?.['application/problem+json'] !== undefined),
    ).toEqual([]);
  });

  it('says who may come in, and the shape of every answer in JSON', () => {
    const doors = operations.map(([, { security }]) => security?.flatMap(Object.keys).join() ?? 'unsaid');
    expect(new Set(doors)).toEqual(new Set(['', 'citizen', 'officer', 'link']));
    const open = failing(({ responses, operationId = '' }) => {
      const [schema] = Object.values(responses).flatMap(({ content }) => Object.values(content ?? {}));
      return (
        openAnswers.has(operationId) ||
        '204' in responses ||
        Object.keys((schema as { schema?: object }).schema ?? {}).length > 1
      );
    });
    expect(open).toEqual([]);
  });

  it('is a page for people that brings styles of its own, known by what they hold', async () => {
    const docs = await request(world.url).get('/docs').expect(200);
    const styles = [...docs.text.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => css);
    expect(styles.length).toBeGreaterThan(0);
    for (const css of styles)
      expect(docs.headers['content-security-policy']).toContain(
        `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
      );
  });

  it('has a pulse: alive, and ready with the age of the oldest work', async () => {
    await request(world.url).get('/healthz').expect(200, { status: 'ok' });
    const ready = await request(world.url).get('/readyz').expect(200);
    expect(ready.body).toMatchObject({ ready: true, database: 'ok', oldestDueSeconds: expect.any(Number) });
  });

  it('refuses to guess along: an officer and a case have ten wrong answers', async () => {
    const signIn = (): Promise<{ status: number }> =>
      request(world.url).post('/api/v1/auth/officer/session').send({ nip: '198001012010019999', password: 'salah' });
    for (let time = 0; time < 10; time += 1) expect((await signIn()).status).toBe(401);
    expect((await signIn()).status).toBe(429);
    const reference = newReference({ crockford40: () => '7K2M9QXC' });
    const track = (): Promise<{ status: number }> =>
      request(world.url).post('/api/v1/tracking').send({ reference, phoneDigits: '0000' });
    for (let time = 0; time < 10; time += 1) expect((await track()).status).toBe(404);
    expect((await track()).status).toBe(429);
  });
});

it('says where weaknesses are told, and until when that holds', async () => {
  const { text, headers } = await request(world.url).get('/.well-known/security.txt').expect(200);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  const lines = Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/).slice(0, 2)),
  );
  expect(lines).toMatchObject({
    Contact: 'mailto:csirt@kotabatu.example',
    Canonical: `${world.url}/.well-known/security.txt`,
  });
  const days = (Date.parse(lines['Expires'] ?? '') - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(0);
  expect(days).toBeLessThan(366);
});
