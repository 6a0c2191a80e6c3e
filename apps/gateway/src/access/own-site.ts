// A page of another site must not act in the name of who is signed in here: the browser says which page asks.
import type { FastifyRequest } from 'fastify';

const looks = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Browsers send `Origin` with everything that acts, and `Sec-Fetch-Site` where they keep the first to themselves. Where neither
 * is sent there is no browser of today: a form then still needs its token, and JSON is not what a form can send.
 */
export function isFromElsewhere({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  if (looks.has(method)) return false;
  const { origin, host } = headers;
  if (isLedFromElsewhere({ headers })) return true;
  return origin !== undefined && hostOf(origin) !== host;
}

/** Somebody followed a link that stands on a page of another site. */
export const isLedFromElsewhere = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  !['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined);

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
