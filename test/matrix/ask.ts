// One request as a browser would send it, and what of its answer is compared.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Cell } from './cells.js';
import type { Visitors } from './visitors.js';

export interface Answer {
  /** `404 TASK_NOT_FOUND` */
  readonly outcome: string;
  readonly text: string;
  /** What caches are told. */
  readonly caching: string;
  /** The same for every request that is answered alike. */
  readonly plain: string;
}

export async function ask(
  app: NestFastifyApplication,
  { route, expectation, who, target }: Cell,
  { cookiesOf }: Visitors,
  absent = false,
): Promise<Answer> {
  const params = { ...expectation.params, ...target.params, ...(absent ? target.absent : {}) };
  const aim = absent ? { ...target, params } : target;
  const path = route.url
    .replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? name))
    .replace('*', 'x');
  const sent = expectation.send?.(aim);
  const cookie = cookiesOf(who, target.caseState);
  const stream = route.url.endsWith('/stream');
  const answer = await app
    .inject({
      method: route.method as 'GET',
      url: path + (expectation.query?.(aim) ?? ''),
      headers: {
        host: 'localhost',
        ...(cookie ? { cookie } : {}),
        ...(who === 'other-site' ? { origin: 'https://jahat.example' } : {}),
        ...sent?.headers,
      },
      ...(sent?.payload === undefined ? {} : { payload: sent.payload }),
      ...(stream ? { signal: AbortSignal.timeout(50) } : {}),
    } as never)
    // A stream that was still open when we left.
    .catch((error: Error) => {
      if (stream && error.name === 'AbortError')
        return { statusCode: 200, body: '', headers: { 'cache-control': 'no-store' } };
      throw error;
    });
  const text = answer.body;
  const caching = String(answer.headers['cache-control'] ?? '');
  return { outcome: outcomeOf(answer.statusCode, text), text, caching, plain: plainOf(text, Object.values(params)) };
}

function outcomeOf(status: number, text: string): string {
  if (status < 400 || !text.startsWith('{')) return String(status);
  const { code } = JSON.parse(text) as { readonly code?: string };
  return code === undefined ? String(status) : `${String(status)} ${code}`;
}

/** Without the ids of the request and of what was asked for. */
const plainOf = (text: string, asked: readonly string[]): string =>
  asked
    .filter((one) => one.length > 5)
    .reduce((rest, one) => rest.replaceAll(one, '…').replaceAll(encodeURIComponent(one), '…'), text)
    .replace(/"traceId":"[^"]*"/g, '')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…');
