import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig } from 'fastify';

const told = new WeakMap<object, Partial<FastifyContextConfig>>();

export const routeConfigOf = (handler: object): Partial<FastifyContextConfig> => told.get(handler) ?? {};

/** What Fastify is told about a route; Nest's own decorator knows only the last word, and a route may say several. */
export const configureRoute =
  (part: Partial<FastifyContextConfig>): MethodDecorator =>
  (target, key, descriptor) => {
    const handler = descriptor.value as object;
    const whole = { ...routeConfigOf(handler), ...part };
    told.set(handler, whole);
    RouteConfig(whole)(target, key, descriptor);
  };
