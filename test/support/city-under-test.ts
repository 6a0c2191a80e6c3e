// A whole city for a test: its own database, queue prefix and folders, and the real processes from dist.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFilledDatabase, createTestDatabase } from '@alur/testing';
import type { TestDatabase } from '@alur/testing';
import type { DatabaseLine } from './database-line.js';
import { openDatabaseLine } from './database-line.js';
import { quickStartOf } from './quick-start.js';

const root = join(__dirname, '..', '..');

export interface CityOptions {
  /** Folder of service folders; default: the shipped ones. */
  readonly servicesFolder?: string;
  /** `postgres` runs BullMQ without Redis. */
  readonly queueBackend?: 'redis' | 'postgres';
  /** A Redis of the test's own. */
  readonly redisUrl?: string;
  /** Variables of gateway and worker beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>;
  /** Leads gateway and worker to the database over a line that the test can cut. */
  readonly databaseLine?: boolean;
}

export interface SetupLine {
  readonly type: string;
  readonly [name: string]: unknown;
}

export interface CityUnderTest {
  readonly url: string;
  readonly database: TestDatabase;
  readonly redisUrl: string | undefined;
  /** For a test that opens the ports of the city itself. */
  readonly queuePrefix: string;
  readonly cityFolder: string;
  readonly filesFolder: string;
  readonly secretKeyFile: string;
  /** What setup said: imported services, findings, demo accounts. */
  readonly setup: readonly SetupLine[];
  /** Present when it was asked for. */
  readonly line: DatabaseLine | undefined;
  /** As a new release is started over the running city: migrations, service folders, demo accounts. */
  setUpAgain(change?: Readonly<Record<string, string>>): Promise<readonly SetupLine[]>;
  /** The process as it is now. */
  gateway(): ChildProcess;
  /** One more. */
  startWorker(): Promise<void>;
  /** SIGKILL to every worker: nothing of them gets to say goodbye. */
  killWorker(): Promise<void>;
  killGateway(): Promise<void>;
  /** On the same port; waits until it answers. */
  startGateway(): Promise<void>;
  /** Output of the processes so far, for a failing test. */
  log(): string;
  /** All of it. */
  output(): string;
  stop(): Promise<void>;
}

export async function startCity(options: CityOptions = {}): Promise<CityUnderTest> {
  const home = await mkdtemp(join(process.env['ALUR_TEST_TMP'] ?? tmpdir(), 'alur-city-'));
  const port = await freePort();
  const redisUrl = options.redisUrl ?? process.env['ALUR_TEST_REDIS_URL'];
  const backend = options.queueBackend ?? (redisUrl ? 'redis' : 'postgres');
  const queuePrefix = `test-${randomBytes(5).toString('hex')}`;
  const cityFolder = join(root, 'config', 'city', 'batu');
  const filesFolder = join(home, 'files');
  const secretKeyFile = join(home, 'secret.key');
  const output: string[] = [];
  const envOn = (databaseUrl: string): NodeJS.ProcessEnv => ({
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    QUEUE_BACKEND: backend,
    ...(backend === 'redis' && redisUrl ? { REDIS_URL: redisUrl } : {}),
    QUEUE_PREFIX: queuePrefix,
    CITY_DIR: cityFolder,
    SERVICES_DIR: options.servicesFolder ?? join(root, 'config', 'services'),
    FILES_DIR: filesFolder,
    SECRET_KEY_PATH: secretKeyFile,
    TEMPLATES_DIR: join(root, 'config', 'templates'),
    CONSOLE_DIR: join(root, 'dist', 'apps', 'console'),
    PUBLIC_URL: `http://localhost:${String(port)}`,
    PORT: String(port),
    DEMO: 'true',
    LOG_LEVEL: 'warn',
    ...options.env,
  });
  const fill = (url: string): Promise<Filled> => setUpCity({ env: envOn(url), secretKeyFile, output });
  const { database, secretKey, setup } = isUsual(options) ? await usualCity(backend, fill) : await ownCity(fill);
  await writeFile(secretKeyFile, secretKey);
  const line = options.databaseLine ? await openDatabaseLine(database.url) : undefined;
  const env = envOn(line?.url ?? database.url);
  const url = `http://localhost:${String(port)}`;
  let gateway = launch('gateway', env, output);
  let workers: readonly ChildProcess[] = [];
  const startWorker = async (): Promise<void> => {
    workers = [...workers, launch('worker', env, output)];
    await Promise.resolve();
  };
  await startWorker();
  await untilReady(url, gateway, output);
  return {
    url,
    database,
    redisUrl: backend === 'redis' ? redisUrl : undefined,
    queuePrefix,
    cityFolder,
    filesFolder,
    secretKeyFile,
    setup,
    line,
    setUpAgain: (change = {}) => runSetup({ ...env, ...change }, output),
    gateway: () => gateway,
    startWorker,
    async killWorker() {
      await Promise.all(workers.map((worker) => end(worker, 'SIGKILL')));
      workers = [];
    },
    killGateway: () => end(gateway, 'SIGKILL'),
    async startGateway() {
      gateway = launch('gateway', env, output);
      await untilReady(url, gateway, output);
    },
    log: () => output.join('').slice(-20_000),
    output: () => output.join(''),
    async stop() {
      await Promise.all([gateway, ...workers].map((child) => end(child, 'SIGTERM')));
      await line?.close();
      await database.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

interface Filled {
  readonly secretKey: string;
  readonly setup: readonly SetupLine[];
}

async function setUpCity(city: {
  readonly env: NodeJS.ProcessEnv;
  readonly secretKeyFile: string;
  readonly output: string[];
}): Promise<Filled> {
  const secretKey = randomBytes(32).toString('base64');
  await writeFile(city.secretKeyFile, secretKey);
  return { secretKey, setup: await runSetup(city.env, city.output) };
}

const isUsual = ({ servicesFolder, env }: CityOptions): boolean =>
  servicesFolder === undefined && env === undefined && process.env['ALUR_TEST_TMP'] !== undefined;

/** Most tests begin with the same city: set up once in a run of tests, then copied. */
async function usualCity(
  backend: string,
  fill: (url: string) => Promise<Filled>,
): Promise<Filled & { readonly database: TestDatabase }> {
  const key = `${process.env['ALUR_TEST_TMP'] ?? ''} ${backend}`;
  const { database, told } = await createFilledDatabase(key, async (url) => JSON.stringify(await fill(url)));
  return { database, ...(JSON.parse(told) as Filled) };
}

async function ownCity(fill: (url: string) => Promise<Filled>): Promise<Filled & { readonly database: TestDatabase }> {
  const database = await createTestDatabase();
  return { database, ...(await fill(database.url)) };
}

function launch(app: 'gateway' | 'worker', env: NodeJS.ProcessEnv, output: string[]): ChildProcess {
  const quick = quickStartOf(app);
  const child = spawn(process.execPath, [...quick.args, join(root, 'dist', 'apps', app, 'src', 'main.js')], {
    cwd: root,
    env: { ...env, ...quick.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  return child;
}

async function runSetup(env: NodeJS.ProcessEnv, output: string[]): Promise<readonly SetupLine[]> {
  const quick = quickStartOf('setup');
  const child = spawn(process.execPath, [...quick.args, join(root, 'dist', 'apps', 'worker', 'src', 'setup.js')], {
    cwd: root,
    env: { ...env, ...quick.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`Setup ended with ${String(code)}:\n${output.join('')}`);
  return text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as SetupLine] : []));
}

async function untilReady(url: string, gateway: ChildProcess, output: readonly string[]): Promise<void> {
  const patience = Date.now() + 50_000;
  while (Date.now() < patience) {
    if (gateway.exitCode !== null) break;
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The gateway did not become ready:\n${output.join('')}`);
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('Expected a port')),
      );
    });
  });
}
