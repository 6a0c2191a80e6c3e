/**
 * A PostgreSQL and a Redis that nobody else uses, in a process of their own, for as long as whoever started this keeps its
 * channel open. PostgreSQL writes to the disk before it answers; Redis keeps nothing. Told `{id, server, act, signal?}`, it
 * ends or starts one of them and answers `{id, error?}`; before, it tells their addresses and processes.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../config/tooling/free-port.mjs';
import { removePostgresFolder, startPostgres } from '../../../config/tooling/postgres.mjs';
import { endProcess, signal, waitUntilGone } from '../../../config/tooling/process-control.mjs';
import { reachableFolder, serverUser } from '../../../config/tooling/postgres-binaries.mjs';
import { findRedisBinary, libraryEnv } from '../../../config/tooling/redis-binary.mjs';

const folder = process.argv[2];
const patienceMs = 60_000;
/** As service managers have it, more or less. */
const stopPatienceMs = 15_000;

const startRedis = async () => {
  const binary = findRedisBinary({ fallbackCache: path.join(folder, 'cache') });
  if (!binary) throw new Error('No redis-server was found, and none could be unpacked.');
  const home = path.join(folder, 'redis');
  mkdirSync(home, { recursive: true });
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const config = path.join(home, 'redis.conf');
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `requirepass ${password}`,
    `dir "${home}"`,
    'save ""',
    'appendonly no',
    'maxmemory-policy noeviction',
    'enable-debug-command yes',
  ];
  writeFileSync(config, `${lines.join('\n')}\n`, { mode: 0o600 });
  const log = openSync(path.join(folder, 'logs', 'redis.log'), 'a');
  const launch = () =>
    spawn(binary.file, [config], {
      cwd: home,
      env: { ...process.env, ...libraryEnv(binary.libraryPath) },
      stdio: ['ignore', log, log],
    });
  let child = launch();
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    pid: () => child.pid,
    restart: async () => {
      child = launch();
    },
  };
};

/** Backends of a killed postmaster hold its shared memory for a moment. */
const startAgain = async (server) => {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await server.restart();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(100);
    }
  }
};

const home = path.join(folder, 'postgres');
const postgres = await startPostgres({ folder: home, durable: true, env: {} });
const servers = { postgres, redis: await startRedis() };
const addresses = () => ({
  postgres: { url: postgres.url, pid: postgres.pid() },
  redis: { url: servers.redis.url, pid: servers.redis.pid() },
});

const obey = async ({ server, act, signal: name }) => {
  if (act === 'start') return startAgain(servers[server]);
  const pid = servers[server].pid();
  signal(pid, name);
  if (await waitUntilGone(pid, stopPatienceMs)) return undefined;
  // A server that is told to end while it still recovers may never do so: whoever runs it then insists.
  signal(pid, 'SIGQUIT');
  if (!(await waitUntilGone(pid, patienceMs))) throw new Error(`${server} did not end on ${name}`);
  return undefined;
};

process.on('message', (asked) => {
  obey(asked).then(
    () => process.connected && process.send({ id: asked.id, addresses: addresses() }),
    (error) => process.connected && process.send({ id: asked.id, error: error.message, addresses: addresses() }),
  );
});
process.once('disconnect', async () => {
  await endProcess(servers.redis.pid(), [['SIGKILL', 2_000]]);
  await postgres.stop();
  // The folder goes; what the server said is asked for when something was found.
  copyFileSync(path.join(reachableFolder(home, serverUser()), 'server.log'), path.join(folder, 'logs', 'postgres.log'));
  await removePostgresFolder(home);
  process.exit(0);
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => process.disconnect());
process.send({ addresses: addresses() });
