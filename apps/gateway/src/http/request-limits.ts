// What a request may look like before anybody reads it. What is beyond it is refused, never cut: a part that is left out
// here could be what a proxy in front of us went by.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Rejection } from '@alur/kernel';
import { RejectionError } from './rejection-error.js';

export const httpLimits = {
  /** All headers with the address, in bytes. */
  headerBytes: 16_384,
  headers: 100,
  /** The longest of ours is a page of a queue: some six hundred. */
  addressLetters: 4_096,
  requestsPerConnection: 1_000,
} as const;

/** Said twice, they mean one thing to us and another to whoever reads the other one. */
const single = new Set([
  ...['host', 'origin', 'content-type', 'content-length', 'content-encoding', 'transfer-encoding'],
  ...['if-match', 'idempotency-key', 'authorization', 'sec-fetch-site', 'x-alur-idle'],
]);

interface Asked {
  readonly httpVersion: string;
  readonly url?: string | undefined;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
}

export function faultOfRequest({ httpVersion, url = '', rawHeaders }: Asked): Rejection | undefined {
  if (httpVersion !== '1.1' && httpVersion !== '1.0')
    return { code: 'REQUEST_INVALID', message: 'Permintaan ini tidak dapat kami baca.' };
  if (url.length > httpLimits.addressLetters)
    return { code: 'ADDRESS_TOO_LONG', message: 'Alamat ini terlalu panjang. Periksa lagi tautannya.' };
  if (rawHeaders.length > httpLimits.headers * 2)
    return { code: 'HEADERS_TOO_MANY', message: 'Permintaan ini membawa terlalu banyak kepala.' };
  const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  const twice = names.find((name, at) => single.has(name) && names.indexOf(name) !== at);
  return twice === undefined
    ? undefined
    : { code: 'HEADER_TWICE', message: `Kepala ${twice} hanya boleh ada satu kali.` };
}

export function limitRequests(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      const fault = faultOfRequest(request.raw);
      done(fault ? new RejectionError(fault) : undefined);
    });
}
