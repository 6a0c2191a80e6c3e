// The gateway as a value: all of it but the socket, so that it is asked in the same way from a port and from a test.
import { seedDemoAccounts } from '@alur/identity';
import type { Logger, Ports } from '@alur/platform';
import { nestLogger, openPorts, portSettings } from '@alur/platform';
import { portalAssets } from '@alur/portal-pages';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { checkDoors } from './access/check-doors.js';
import { sessionCookies } from './access/session-cookies.js';
import { discardOver } from './discard-over.js';
import type { GatewayEnvironment } from './gateway-environment.js';
import { apiControllers, GatewayModule } from './gateway.module.js';
import { serveConsole } from './http/console-assets.js';
import { allowDocsStyles, publishOpenApi } from './http/openapi.js';
import { ProblemDetailsFilter } from './http/problem-details.filter.js';
import { limitInFlight } from './http/in-flight.js';
import { createAdapter, equip } from './http/web-server.js';
import { LiveQueues } from './live-queues.js';
import { faultPage } from './portal/fault-page.js';
import { portalControllers } from './portal/portal-controllers.js';
import { assetPrefixOf, servePortalAssets } from './portal/portal-assets.js';
import { PortalFrame } from './portal/portal-frame.js';
import { Readiness } from './readiness.js';

export interface Gateway {
  readonly app: NestFastifyApplication;
  readonly ports: Ports;
  close(): Promise<void>;
}

export async function openGateway(env: GatewayEnvironment, log: Logger): Promise<Gateway> {
  const settings = portSettings(env);
  checkDoors([...apiControllers, ...portalControllers]);
  const { ports, onCityChange, close } = await openPorts(
    {
      ...settings,
      process: 'gateway',
      commandsWaiting: env.COMMANDS_WAITING_LIMIT,
      ...(env.TEMPLATES_DIR === undefined ? {} : { templatesFolder: env.TEMPLATES_DIR }),
    },
    log,
  );
  // A missing or wrong key is found at start, not at the first sign-in.
  await ports.secretBox.seal('start', '');
  const stopDiscarding = discardOver(ports, log);
  const live = new LiveQueues(env.DATABASE_URL);
  const demo = env.DEMO === 'true';
  // Whoever takes an office of the demo city on the screen can sign in.
  if (demo)
    onCityChange(() => {
      seedDemoAccounts(ports).catch((error: unknown) => log.warn({ error: String(error) }, 'demo accounts'));
    });
  const assets = portalAssets(ports.city.tokens);
  const frame = new PortalFrame(ports, assetPrefixOf(assets), demo);
  const parts = {
    ports,
    frame,
    demo,
    live,
    cookies: sessionCookies(settings.publicUrl),
    readiness: new Readiness(ports.items),
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.with(parts),
    createAdapter({
      trustedProxies: env.TRUSTED_PROXIES,
      headersSeconds: env.HTTP_HEADERS_SECONDS,
      connections: env.HTTP_CONNECTIONS_LIMIT,
    }),
    {
      logger: nestLogger(log),
    },
  );
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  const filter = new ProblemDetailsFilter(log, faultPage(frame));
  app.useGlobalFilters(filter);
  // Before answers are compressed.
  allowDocsStyles(app);
  await equip(app, settings.publicUrl);
  limitInFlight(app, { requests: env.HTTP_IN_FLIGHT_LIMIT, uploads: env.UPLOADS_IN_FLIGHT_LIMIT });
  servePortalAssets(app, assets);
  await serveConsole(app, env.CONSOLE_DIR);
  publishOpenApi(app, { city: ports.city.name, controllers: apiControllers, publicUrl: settings.publicUrl });
  return {
    app,
    ports,
    async close() {
      stopDiscarding();
      await live.close();
      await app.close();
      await close();
    },
  };
}
