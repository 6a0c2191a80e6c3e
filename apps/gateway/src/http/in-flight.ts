// How much a gateway does at once. What is beyond it gets its answer at once, instead of a place in a line without end.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RejectionError } from './rejection-error.js';

export interface InFlightLimits {
  /** Requests that are being answered. */
  readonly requests: number;
  /** Of them, those that bring a file: each may hold ten megabytes, and slow lines make them last. */
  readonly uploads: number;
}

/** What must answer exactly when much is going on, and what is open for hours and costs nothing. */
const exempt = new Set(['/healthz', '/readyz', '/api/v1/queues/stream']);

const crowded = new RejectionError({
  code: 'OVERLOADED',
  message: 'Terlalu banyak orang memakai layanan ini bersamaan. Tunggu sebentar, lalu coba lagi.',
});

/** Refuses after the body was read, so that the page which says so can give back what was typed. */
export function limitInFlight(app: NestFastifyApplication, limits: InFlightLimits): void {
  let requests = 0;
  let uploads = 0;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', (request, reply, done) => {
      if (exempt.has(request.routeOptions.url ?? '')) return done();
      const upload = request.isMultipart();
      if (requests >= limits.requests || (upload && uploads >= limits.uploads)) return done(crowded);
      requests += 1;
      if (upload) uploads += 1;
      reply.raw.once('close', () => {
        requests -= 1;
        if (upload) uploads -= 1;
      });
      done();
    });
}
