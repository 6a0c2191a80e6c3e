/** A city for a bench: its own database, set up by the very `setup`, and the real processes from dist. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endProcess } from '../../../config/tooling/process-control.mjs';
import { freePort } from '../../../config/tooling/free-port.mjs';
import { writeBenchServices } from './bench-services.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const require = createRequire(import.meta.url);

/** Built code of ours by its place in the tree: `libs/platform`, `apps/worker/src/workshop`. */
export const built = (name) =>
  require(
    path.join(root, 'dist', name.startsWith('libs/') && !name.includes('/src') ? `${name}/src/index.js` : `${name}.js`),
  );

const stopSteps = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 2_000],
];

const outputOf = (child, output) => {
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part.toString('utf8')));
};

const setUp = async (env) => {
  const output = [];
  const child = spawn(process.execPath, [path.join(root, 'dist/apps/worker/src/setup.js')], { cwd: root, env });
  outputOf(child, output);
  const code = await new Promise((resolve) => child.once('close', resolve));
  const text = output.join('');
  if (code !== 0) throw new Error(`Setup ended with ${code}:\n${text}`);
  return text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
};

const untilReady = async (url, child, output) => {
  for (let waited = 0; waited < 60_000 && child.exitCode === null; waited += 50) {
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await sleep(50);
  }
  throw new Error(`The gateway did not become ready:\n${output.join('')}`);
};

/**
 * @param cluster of `startDurablePostgres`
 * @param redis of `startBenchRedis`; without one BullMQ runs on PostgreSQL
 * @param name of the database; `template` of one that was set up before, with its `home`
 * @returns the city; what it starts ends with `stop()`
 */
export const openBenchCity = async ({ cluster, redis, name, from }) => {
  const home = from?.home ?? mkdtempSync(path.join(os.tmpdir(), 'alur-bench-city-'));
  const databaseUrl = await cluster.createDatabase(name, from?.name);
  const secretKeyFile = path.join(home, 'secret.key');
  const servicesFolder = path.join(home, 'services');
  const cityFolder = path.join(root, 'config/city/batu');
  const queuePrefix = `bench-${randomBytes(4).toString('hex')}`;
  const queues = redis
    ? { kind: 'redis', url: redis.url, prefix: queuePrefix }
    : { kind: 'postgres', url: databaseUrl, prefix: queuePrefix };
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    QUEUE_BACKEND: queues.kind,
    ...(redis ? { REDIS_URL: redis.url } : {}),
    QUEUE_PREFIX: queuePrefix,
    CITY_DIR: cityFolder,
    SERVICES_DIR: servicesFolder,
    FILES_DIR: path.join(home, 'files'),
    SECRET_KEY_PATH: secretKeyFile,
    DEMO: 'true',
    LOG_LEVEL: 'warn',
  };
  let { accounts } = from ?? {};
  if (!from) {
    mkdirSync(servicesFolder, { recursive: true });
    cpSync(path.join(root, 'config/services'), servicesFolder, {
      recursive: true,
    });
    writeBenchServices(servicesFolder);
    writeFileSync(secretKeyFile, randomBytes(32).toString('base64'));
    const said = await setUp({ ...env, PUBLIC_URL: 'http://localhost' });
    const unpublished = said.filter(({ type, published }) => type === 'service' && !published);
    if (unpublished.length > 0) throw new Error(`Expected all services to be offered: ${JSON.stringify(unpublished)}`);
    accounts = said.filter(({ type }) => type === 'demo-account');
  }
  const running = new Set();

  /** `core`: of the processor, for this process alone; `profile`: a folder for what it used its time for. */
  const launch = (app, { core, profile, more = {} } = {}) => {
    const main = path.join(root, 'dist/apps', app, 'src/main.js');
    const node = [process.execPath, ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []), main];
    const [file, ...args] = core === undefined ? node : ['taskset', '-c', String(core), ...node];
    const output = [];
    const child = spawn(file, args, {
      cwd: root,
      env: { ...env, PUBLIC_URL: 'http://localhost', ...more },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    outputOf(child, output);
    running.add(child);
    const stop = async () => {
      running.delete(child);
      await endProcess(child.pid, stopSteps);
    };
    return { child, pid: child.pid, output, stop };
  };
  return {
    name,
    home,
    databaseUrl,
    queuePrefix,
    accounts,
    startWorker: (how) => launch('worker', how),
    startGateway: async (how = {}) => {
      const port = await freePort();
      const url = `http://localhost:${port}`;
      const started = launch('gateway', {
        ...how,
        more: { ...how.more, PORT: String(port), PUBLIC_URL: url },
      });
      await untilReady(url, started.child, started.output);
      return { ...started, url, port };
    },
    /** The ports of a gateway (or of the machine itself) in this process. */
    openPorts: (as) =>
      built('libs/platform').openPorts(
        {
          databaseUrl,
          queues,
          cityFolder,
          filesFolder: env.FILES_DIR,
          secretKey: { file: secretKeyFile, makeMissing: false },
          scanner: { kind: 'none', demo: true },
          publicUrl: 'http://localhost',
          ...(as ? { process: as } : {}),
        },
        built('libs/platform').createLogger('bench', 'error'),
      ),
    async stop() {
      await Promise.all([...running].map((child) => endProcess(child.pid, stopSteps)));
      await cluster.dropDatabase(name);
      if (!from) rmSync(home, { recursive: true, force: true });
    },
  };
};
