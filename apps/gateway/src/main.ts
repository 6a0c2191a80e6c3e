import 'reflect-metadata';
import { seedDemoAccounts } from '@alur/identity';
import { createLogger, onShutdown, openPorts, portSettings, readEnvironment } from '@alur/platform';
import { createGateway } from './create-gateway.js';
import { discardOver } from './discard-over.js';
import { GatewayEnvironment } from './gateway-environment.js';
import { LiveQueues } from './live-queues.js';

async function main(): Promise<void> {
  const env = readEnvironment(GatewayEnvironment, process.env);
  const log = createLogger('gateway', env.LOG_LEVEL);
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
  await app.listen(env.PORT, env.HOST);
  log.info({ port: env.PORT }, 'gateway ready');
  onShutdown(async () => {
    stopDiscarding();
    await live.close();
    await app.close();
    await close();
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
