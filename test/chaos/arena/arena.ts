// A whole city of real processes that everything may be done to, with a line of faults before each of its parts.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import type { Chance } from '../plan/chance.js';
import { freePort } from '../../support/city-under-test.js';
import { CityProcess } from './city-process.js';
import type { CommitWatch } from './commit-watch.js';
import { commitWatch } from './commit-watch.js';
import type { FaultProxy, Target } from './fault-proxy.js';
import { openFaultProxy } from './fault-proxy.js';
import { runSetup } from './set-up.js';
import type { Scanner } from './scanner.js';
import { openScanner } from './scanner.js';
import type { ServerName, Servers } from './servers.js';
import { startServers } from './servers.js';

const root = join(__dirname, '..', '..', '..');

export interface ArenaOptions {
  /** Everything of the run lies here: servers, logs, files. */
  readonly folder: string;
  /** `short`: outages of seconds; `long`: of minutes as well. */
  readonly pace: 'short' | 'long';
  /** Writes folders of services beside the shipped ones. */
  writeServices?(folder: string): Promise<void>;
  readonly gateways?: number;
  readonly workers?: number;
}

export interface Arena {
  readonly folder: string;
  readonly pace: 'short' | 'long';
  readonly servers: Servers;
  readonly lines: Readonly<Record<'database' | 'redis' | 'gateways', FaultProxy>>;
  readonly commits: CommitWatch;
  readonly gateways: readonly CityProcess[];
  readonly workers: readonly CityProcess[];
  /** What people call: one address for all gateways, through the line of faults. */
  readonly url: string;
  /** Each gateway by itself, past the line of faults. */
  readonly gatewayUrls: readonly string[];
  readonly cityFolder: string;
  readonly servicesFolder: string;
  readonly filesFolder: string;
  readonly auditFolder: string;
  readonly secretKeyFile: string;
  readonly auditKeyFile: string;
  readonly queuePrefix: string;
  /** What setup said, one object a line: imported services, demo accounts. */
  readonly setup: readonly SetupLine[];
  /** Past the line of faults, and patient: asks until the database is there. */
  rows<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Straight to it, past the line of faults. */
  databaseUrl(): string;
  redisUrl(): string;
  /** Two faults at once do not both want this server: the second waits. */
  alone<T>(server: ServerName, work: () => Promise<T>): Promise<T>;
  /** Cases that a fault files by itself, of which no citizen of the load knows. */
  readonly outsiders: Set<string>;
  /** Files are judged by it before anybody may open them. */
  readonly scanner: Scanner;
  /** For the report: how often something was done. */
  count(what: string, times?: number): void;
  counts(): Readonly<Record<string, number>>;
  /** For the report: how long something took, once. */
  measure(what: string, milliseconds: number): void;
  measures(): Readonly<Record<string, Measured>>;
  /** Waits until a gateway answers that it is ready. */
  untilReady(): Promise<void>;
  stop(): Promise<void>;
}

export interface Measured {
  readonly count: number;
  readonly median: number;
  /** 99 of a hundred were not slower. */
  readonly p99: number;
  readonly slowest: number;
}

export interface SetupLine {
  readonly type: string;
  readonly [name: string]: unknown;
}

export async function openArena(options: ArenaOptions): Promise<Arena> {
  const { folder } = options;
  const logFolder = join(folder, 'logs');
  await mkdir(logFolder, { recursive: true });
  const servers = await startServers(folder);
  try {
    return await fillArena(options, servers, logFolder);
  } catch (error) {
    await servers.stop();
    throw error;
  }
}

async function fillArena(options: ArenaOptions, servers: Servers, logFolder: string): Promise<Arena> {
  const { folder, pace } = options;
  const commits = commitWatch();
  const target = (server: ServerName) => (): readonly Target[] => {
    const { hostname, port } = new URL(servers.url(server));
    return [{ host: hostname, port: Number(port) }];
  };
  const gatewayPorts = await portsFor(options.gateways ?? 2);
  let turn = 0;
  const lines = {
    database: await openFaultProxy(target('postgres'), commits.onlooker),
    redis: await openFaultProxy(target('redis')),
    gateways: await openFaultProxy(() => {
      turn += 1;
      return gatewayPorts.map((_, n) => ({
        host: '127.0.0.1',
        port: gatewayPorts[(n + turn) % gatewayPorts.length] ?? 0,
      }));
    }),
  };
  const url = `http://localhost:${String(lines.gateways.port)}`;
  const places = {
    cityFolder: join(root, 'config', 'city', 'batu'),
    servicesFolder: join(folder, 'services'),
    filesFolder: join(folder, 'files'),
    auditFolder: join(folder, 'audit'),
    secretKeyFile: join(folder, 'secret.key'),
    auditKeyFile: join(folder, 'audit.key'),
  };
  await writeFile(places.secretKeyFile, randomBytes(32).toString('base64'));
  const signing = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(places.auditKeyFile, signing, { mode: 0o600 });
  await cp(join(root, 'config', 'services'), places.servicesFolder, { recursive: true });
  await options.writeServices?.(places.servicesFolder);
  const scanner = await openScanner();
  const queuePrefix = `chaos-${randomBytes(4).toString('hex')}`;
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    DATABASE_URL: through(servers.url('postgres'), lines.database),
    QUEUE_BACKEND: 'redis',
    REDIS_URL: through(servers.url('redis'), lines.redis),
    QUEUE_PREFIX: queuePrefix,
    CITY_DIR: places.cityFolder,
    SERVICES_DIR: places.servicesFolder,
    FILES_DIR: places.filesFolder,
    AUDIT_DIR: places.auditFolder,
    CLAMD_URL: scanner.url,
    CLAMD_TIMEOUT_SECONDS: '2',
    AUDIT_KEY_PATH: places.auditKeyFile,
    SECRET_KEY_PATH: places.secretKeyFile,
    TEMPLATES_DIR: join(root, 'config', 'templates'),
    CONSOLE_DIR: join(root, 'dist', 'apps', 'console'),
    PUBLIC_URL: url,
    DEMO: 'true',
    LOG_LEVEL: 'info',
  };
  const setup = await runSetup(env);
  const counted = new Map<string, number>();
  const count = (what: string, times = 1): void => void counted.set(what, (counted.get(what) ?? 0) + times);
  const restarted = (app: string) => (): void => count(`a ${app} that ended by itself was started again`);
  const gateways = gatewayPorts.map(
    (port, n) =>
      new CityProcess({
        name: `gateway-${String(n + 1)}`,
        app: 'gateway',
        env: { ...env, PORT: String(port) },
        logFolder,
        restarted: restarted('gateway'),
      }),
  );
  const workers = Array.from(
    { length: options.workers ?? 3 },
    (_, n) =>
      new CityProcess({
        name: `worker-${String(n + 1)}`,
        app: 'worker',
        env,
        logFolder,
        restarted: restarted('worker'),
      }),
  );
  for (const process of [...gateways, ...workers]) process.start();
  const pool = new Pool({ connectionString: servers.url('postgres'), max: 4, connectionTimeoutMillis: 2_000 });
  pool.on('error', () => undefined);
  const measured = new Map<string, readonly number[]>();
  const turns = new Map<ServerName, Promise<unknown>>();
  const arena: Arena = {
    folder,
    pace,
    servers,
    lines,
    commits,
    gateways,
    workers,
    url,
    gatewayUrls: gatewayPorts.map((port) => `http://127.0.0.1:${String(port)}`),
    ...places,
    queuePrefix,
    setup,
    scanner,
    outsiders: new Set(),
    async rows<Row extends object>(sql: string, values: readonly unknown[] = []) {
      const end = Date.now() + databasePatienceMs;
      for (;;) {
        try {
          return (await pool.query<Row>(sql, [...values])).rows;
        } catch (error) {
          if (!isAway(error) || Date.now() > end) throw error;
          await pause(100);
        }
      }
    },
    databaseUrl: () => servers.url('postgres'),
    redisUrl: () => servers.url('redis'),
    async alone(server, work) {
      const mine = (turns.get(server) ?? Promise.resolve()).then(work);
      turns.set(
        server,
        mine.catch(() => undefined),
      );
      return mine;
    },
    count,
    counts: () => Object.fromEntries([...counted].sort(([a], [b]) => a.localeCompare(b))),
    measure: (what, milliseconds) => void measured.set(what, [...(measured.get(what) ?? []), milliseconds]),
    measures: () => Object.fromEntries([...measured].map(([what, times]) => [what, measuredOf(times)])),
    untilReady: () => untilReady(url),
    async stop() {
      await Promise.all([...gateways, ...workers].map((process) => process.close()));
      await pool.end();
      await Promise.all(Object.values(lines).map((line) => line.close()));
      await scanner.close();
      await servers.stop();
    },
  };
  try {
    await arena.untilReady();
    await Promise.all(workers.map((worker) => worker.hasSaid('worker ready')));
  } catch (error) {
    await arena.stop().catch(() => undefined);
    throw error;
  }
  return arena;
}

function measuredOf(times: readonly number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { count: sorted.length, median: at(0.5), p99: at(0.99), slowest: at(1) };
}

const databasePatienceMs = 90_000;

/** The server is away, or went while it was asked. */
const isAway = (error: unknown): boolean => {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  return /^(08|53|57P0|ECONN|EPIPE)/.test(code ?? '') || /terminated|timeout/i.test(message);
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A pause of a length that chance has. */
export const pauseBetween = (chance: Chance, least: number, most: number): Promise<void> =>
  pause(chance.between(least, most));

const portsFor = async (count: number): Promise<readonly number[]> => {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
};

function through(address: string, line: FaultProxy): string {
  const url = new URL(address);
  url.hostname = '127.0.0.1';
  url.port = String(line.port);
  return url.toString();
}

async function untilReady(url: string): Promise<void> {
  const end = Date.now() + databasePatienceMs;
  while (Date.now() < end) {
    const isReady = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await pause(100);
  }
  throw new Error('No gateway became ready');
}
