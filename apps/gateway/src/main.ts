import 'reflect-metadata';
import { createLogger, onShutdown, readEnvironment, watchPulse } from '@alur/platform';
import { GatewayEnvironment } from './gateway-environment.js';
import { openGateway } from './open-gateway.js';

async function main(): Promise<void> {
  const env = readEnvironment(GatewayEnvironment, process.env);
  const log = createLogger('gateway', env.LOG_LEVEL);
  watchPulse();
  const { app, close } = await openGateway(env, log);
  await app.listen(env.PORT, env.HOST);
  log.info({ port: env.PORT }, 'gateway ready');
  onShutdown(close);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
