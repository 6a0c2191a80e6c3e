// The gateway as a value: all of it but the socket, so that it is asked in the same way from a port and from a test.
import { seedDemoAccounts } from '@alur/identity';
import type { Logger, Ports } from '@alur/platform';
import { openPorts, portSettings } from '@alur/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createGateway } from './create-gateway.js';
import { discardOver } from './discard-over.js';
import type { GatewayEnvironment } from './gateway-environment.js';
import { LiveQueues } from './live-queues.js';

export interface Gateway {
  readonly app: NestFastifyApplication;
  readonly ports: Ports;
  close(): Promise<void>;
}

export async function openGateway(env: GatewayEnvironment, log: Logger): Promise<Gateway> {
  const settings = portSettings(env);
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
  // Whoever takes an office of the demo city on the screen can sign in.
  if (env.DEMO === 'true')
    onCityChange(() => {
      seedDemoAccounts(ports).catch((error: unknown) => log.warn({ error: String(error) }, 'demo accounts'));
    });
  const { app } = await createGateway({ ports, live, log }, env);
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
