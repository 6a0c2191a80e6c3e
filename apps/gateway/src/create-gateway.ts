// The gateway over the ports it is given: whoever opens them closes them.
import type { Logger, Ports } from '@alur/platform';
import { nestLogger } from '@alur/platform';
import { portalAssets } from '@alur/portal-pages';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RouteRegistry } from './access/route-registry.js';
import type { RegisteredRoute } from './access/route-registry.js';
import { sessionCookies } from './access/session-cookies.js';
import type { GatewayEnvironment } from './gateway-environment.js';
import { apiControllers, GatewayModule } from './gateway.module.js';
import { serveConsole } from './http/console-assets.js';
import { limitInFlight } from './http/in-flight.js';
import { allowDocsStyles, publishOpenApi } from './http/openapi.js';
import { ProblemDetailsFilter } from './http/problem-details.filter.js';
import { createAdapter, equip } from './http/web-server.js';
import type { LiveQueues } from './live-queues.js';
import { faultPage } from './portal/fault-page.js';
import { assetPrefixOf, servePortalAssets } from './portal/portal-assets.js';
import { PortalFrame } from './portal/portal-frame.js';
import { Readiness } from './readiness.js';

type Settings = Pick<
  GatewayEnvironment,
  | 'DEMO'
  | 'TRUSTED_PROXIES'
  | 'HTTP_HEADERS_SECONDS'
  | 'HTTP_CONNECTIONS_LIMIT'
  | 'HTTP_IN_FLIGHT_LIMIT'
  | 'UPLOADS_IN_FLIGHT_LIMIT'
  | 'CONSOLE_DIR'
>;

export interface CreatedGateway {
  readonly app: NestFastifyApplication;
  readonly routes: readonly RegisteredRoute[];
}

/** Throws for a route that does not name its policy. */
export async function createGateway(
  { ports, live, log }: { readonly ports: Ports; readonly live: LiveQueues; readonly log: Logger },
  env: Settings,
): Promise<CreatedGateway> {
  const demo = env.DEMO === 'true';
  const assets = portalAssets(ports.city.tokens);
  const frame = new PortalFrame(ports, assetPrefixOf(assets), demo);
  const parts = {
    ports,
    frame,
    demo,
    live,
    cookies: sessionCookies(ports.publicUrl),
    readiness: new Readiness(ports.items),
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.with(parts),
    createAdapter({
      trustedProxies: env.TRUSTED_PROXIES,
      headersSeconds: env.HTTP_HEADERS_SECONDS,
      connections: env.HTTP_CONNECTIONS_LIMIT,
    }),
    { logger: nestLogger(log), abortOnError: false },
  );
  const registry = RouteRegistry.of(app);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  app.useGlobalFilters(new ProblemDetailsFilter(log, faultPage(frame)));
  // Before answers are compressed.
  allowDocsStyles(app);
  await equip(app, ports.publicUrl);
  limitInFlight(app, { requests: env.HTTP_IN_FLIGHT_LIMIT, uploads: env.UPLOADS_IN_FLIGHT_LIMIT });
  servePortalAssets(app, assets);
  await serveConsole(app, env.CONSOLE_DIR);
  publishOpenApi(app, { city: ports.city.name, controllers: apiControllers, publicUrl: ports.publicUrl });
  await app.init();
  // Plugins bring their routes when Fastify is ready.
  await app.getHttpAdapter().getInstance().ready();
  return { app, routes: registry.check() };
}
