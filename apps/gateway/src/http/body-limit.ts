// How large the body of a request may be: little everywhere, and more where a route says so.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureRoute } from './configure-route.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly bodyLimit?: number;
  }
}

export const standardBodyLimit = 256 * 1_024;

/** A route that takes JSON of more bytes than all others. */
export const BodyLimit = (bytes: number) => configureRoute({ bodyLimit: bytes });

/** Nest hands the route's words on, but knows nothing of limits: they are set when Fastify gets the route. */
export function honourBodyLimits(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      const limit = route.config?.bodyLimit;
      if (limit !== undefined) route.bodyLimit = limit;
    });
}
