/** A whole city with its gateway in this process, on a database of its own: asked without a socket, so that it is asked often. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../simulation/stage.mjs';

const require = createRequire(import.meta.url);
const dist = (file) => require(path.join(root, 'dist', file));

const environmentIn = (home, databaseUrl) => ({
  PATH: process.env.PATH,
  NODE_ENV: 'test',
  DATABASE_URL: databaseUrl,
  QUEUE_BACKEND: 'postgres',
  CITY_DIR: path.join(root, 'config/city/batu'),
  SERVICES_DIR: path.join(root, 'config/services'),
  TEMPLATES_DIR: path.join(root, 'config/templates'),
  FILES_DIR: path.join(home, 'files'),
  SECRET_KEY_PATH: path.join(home, 'secret.key'),
  PUBLIC_URL: 'http://localhost:3000',
  DEMO: 'true',
  LOG_LEVEL: 'error',
});

/** Cases go from office to office by a worker: one that runs while the city settles. */
const startWorker = (env) => {
  const child = spawn(process.execPath, [path.join(root, 'dist/apps/worker/src/main.js')], { env, stdio: 'ignore' });
  return () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
};

/** @returns the gateway, its ports, its own description and `ask`, which sends it one request */
export const openCityInProcess = async (databaseUrl) => {
  const home = mkdtempSync(path.join(process.env.ALUR_TEST_TMP ?? os.tmpdir(), 'alur-fuzz-'));
  writeFileSync(path.join(home, 'secret.key'), randomBytes(32).toString('base64'));
  const env = environmentIn(home, databaseUrl);
  const setup = spawnSync(process.execPath, [path.join(root, 'dist/apps/worker/src/setup.js')], {
    env,
    encoding: 'utf8',
  });
  if (setup.status !== 0) throw new Error(`Setup ended with ${setup.status}:\n${setup.stderr}`);
  require('reflect-metadata');
  const { createLogger, readEnvironment } = dist('libs/platform/src/index.js');
  const { GatewayEnvironment } = dist('apps/gateway/src/gateway-environment.js');
  const { openGateway } = dist('apps/gateway/src/open-gateway.js');
  const { app, ports, close } = await openGateway(
    readEnvironment(GatewayEnvironment, env),
    createLogger('gateway', env.LOG_LEVEL),
  );
  const fastify = app.getHttpAdapter().getInstance();
  await app.init();
  await fastify.ready();
  const described = await fastify.inject({ method: 'GET', url: '/openapi.json' });
  return {
    ports,
    startWorker: () => startWorker(env),
    document: JSON.parse(described.body),
    ask: (request) => fastify.inject({ remoteAddress: '192.0.2.1', ...request }),
    async close() {
      await close();
      rmSync(home, { recursive: true, force: true });
    },
  };
};
