/** Redis for BullMQ: REDIS_URL, a server on PATH, Debian's packages, or none (then BullMQ runs on PostgreSQL). */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './free-port.mjs';
import { commandOf, endProcess, isRunning } from './process-control.mjs';
import { findRedisBinary, libraryEnv } from './redis-binary.mjs';

const stopSteps = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 2_000],
];

const answers = async (url) => {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
};

const urlOf = ({ port, password }) => `redis://:${password}@127.0.0.1:${port}`;

const readRecord = (folder) => {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'server.json'), 'utf8'));
  } catch {
    return undefined;
  }
};

/** The server a crashed start left running: same process, same port in its title. */
const findRunning = (folder) => {
  const record = readRecord(folder);
  const command = record && isRunning(record.pid) ? commandOf(record.pid) : '';
  return /(redis|valkey)-server/.test(command) && command.includes(String(record.port)) ? record : undefined;
};

/** The password is in a file and not in the arguments, which every user of the machine can list. */
const writeConfig = (folder, { port, password }) => {
  const file = path.join(folder, 'redis.conf');
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `requirepass ${password}`,
    `dir "${folder}"`,
    'appendonly yes',
    'maxmemory-policy noeviction',
    'daemonize no',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return file;
};

const launch = async (binary, folder, access) => {
  const log = openSync(path.join(folder, 'server.log'), 'a', 0o600);
  const child = spawn(binary.file, [writeConfig(folder, access)], {
    cwd: folder,
    env: { ...process.env, ...libraryEnv(binary.libraryPath) },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.once('error', () => {});
  for (let waited = 0; waited < 15_000 && child.pid; waited += 25) {
    if (await answers(urlOf(access))) {
      const record = { ...access, pid: child.pid };
      writeFileSync(path.join(folder, 'server.json'), JSON.stringify(record), { mode: 0o600 });
      return record;
    }
    if (child.exitCode !== null || child.signalCode !== null) break;
    await sleep(25);
  }
  if (child.pid) await endProcess(child.pid, stopSteps);
  const tail = readFileSync(path.join(folder, 'server.log'), 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  throw new Error(`Redis tidak mau menyala: ${tail}`);
};

const external = async (url) => {
  if (!(await answers(url))) throw new Error('Redis di REDIS_URL tidak menjawab. Periksa alamatnya, atau kosongkan.');
  return { source: 'environment', url, isAlive: () => true, restart: async () => {}, stop: async () => true };
};

/** Ends the server that a crashed start left behind and deletes its folder. */
export const removeRedisFolder = async (folder) => {
  const running = findRunning(folder);
  if (running) await endProcess(running.pid, stopSteps);
  rmSync(folder, { recursive: true, force: true });
};

/**
 * @returns the running Redis, or undefined where none can be had: then queues use the PostgreSQL backend
 * @throws when REDIS_URL is set and does not answer: a named Redis is never silently left aside
 */
export const startRedis = async ({ folder: wanted, say = () => {}, env = process.env }) => {
  if (env.QUEUE_BACKEND === 'postgres') return undefined;
  if (env.REDIS_URL) return external(env.REDIS_URL);
  const folder = path.resolve(wanted);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const binary = findRedisBinary({ fallbackCache: path.join(folder, '..', 'cache'), say, env });
  if (!binary) return undefined;

  const left = findRunning(folder);
  const isReusable = left !== undefined && (await answers(urlOf(left)));
  if (left && !isReusable) await endProcess(left.pid, stopSteps);
  const access = { port: await freePort(), password: randomBytes(24).toString('base64url') };
  let server = isReusable ? left : await launch(binary, folder, access);
  return {
    source: isReusable ? 'reused' : 'started',
    url: urlOf(server),
    isAlive: () => isRunning(server.pid),
    restart: async () => {
      server = await launch(binary, folder, { port: server.port, password: server.password });
    },
    stop: () => endProcess(server.pid, stopSteps),
  };
};
