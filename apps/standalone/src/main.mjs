/** `npm start`: a whole city on one machine, with nothing to install, and nothing left running when it stops. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from '../../../config/tooling/build.mjs';
import { nextFreePort } from '../../../config/tooling/free-port.mjs';
import { startPostgres } from '../../../config/tooling/postgres.mjs';
import { startRedis } from '../../../config/tooling/redis.mjs';
import { openLog } from './app-log.mjs';
import { keepAppRunning, keepServerRunning } from './apps.mjs';
import { AlreadyRunning, clearHome, openHome, readAccounts, takeLock, writeEnvironment } from './home.mjs';
import { prepare } from './prepare.mjs';
import { showAccounts } from './show-accounts.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const readyPatience = 180_000;
const sources = { environment: 'dari lingkungan', reused: 'masih menyala, dipakai lagi', started: 'menyala' };

const say = (line) => console.log(line);
/** Who reads us may be gone (a closed terminal, `npm start | head`); the city stops in order all the same. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** What runs now, in the order in which it was started; it is stopped in the opposite one. */
const running = [];
let stopping;
let isForced = false;

const stopAll = async () => {
  for (const part of running.splice(0).reverse()) await part.stop(isForced);
};

const onSignal = () => {
  if (stopping) {
    isForced = true;
    return;
  }
  say('\nMenghentikan Alur …');
  stopping = true;
  wake();
};
let wake = () => {};
const stopRequested = new Promise((resolve) => (wake = resolve));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, onSignal);

class Stopped extends Error {}
/** Each step ends before we stop, so that nothing it was starting is forgotten. */
const step = async (work) => {
  if (stopping) throw new Stopped();
  const result = await work();
  if (stopping) throw new Stopped();
  return result;
};

const startServers = async (home) => {
  const postgres = await startPostgres({ folder: home.postgres });
  running.push(keepServerRunning({ name: 'PostgreSQL', server: postgres, say }));
  say(`PostgreSQL ${sources[postgres.source]}.`);
  const redis = await startRedis({ folder: home.redis, say });
  if (redis) running.push(keepServerRunning({ name: 'Redis', server: redis, say }));
  say(redis ? `Redis ${sources[redis.source]}.` : 'Redis tidak ada: antrean memakai PostgreSQL.');
  return { postgres, redis };
};

const environmentOf = ({ home, postgres, redis, port }) => {
  const publicUrl = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const env = {
    NODE_ENV: 'production',
    DEMO: 'true',
    CITY_DIR: path.join(root, 'config/city/batu'),
    SERVICES_DIR: path.join(root, 'config/services'),
    TEMPLATES_DIR: path.join(root, 'config/templates'),
    CONSOLE_DIR: path.join(root, 'dist/apps/console'),
    FILES_DIR: home.files,
    SECRET_KEY_PATH: home.secretKey,
    ...process.env,
    ALUR_HOME: home.folder,
    DATABASE_URL: postgres.url,
    QUEUE_BACKEND: redis ? 'redis' : 'postgres',
    REDIS_URL: redis?.url ?? '',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
  };
  return env;
};

const isReady = async (url) => {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) })).status === 200;
  } catch {
    return false;
  }
};

const waitUntilReady = async (url, log) => {
  const end = Date.now() + readyPatience;
  while (!(await isReady(url))) {
    if (stopping) throw new Stopped();
    if (Date.now() > end)
      throw new Error(`Alur belum siap setelah ${readyPatience / 60_000} menit. Lihat ${log.file}.`);
    await Promise.race([sleep(100), stopRequested]);
  }
};

const choosePort = async () => {
  const wanted = Number(process.env.PORT || 3000);
  const port = await nextFreePort(wanted);
  if (port !== wanted) say(`Porta ${wanted} sedang dipakai, Alur memakai porta ${port}.`);
  return port;
};

const startCity = async (home, lock, log) => {
  say('Membangun Alur …');
  const built = await step(build);
  if (built.written > 0 || built.isConsoleBuilt) say(`Selesai dibangun dalam ${(built.ms / 1000).toFixed(1)} detik.`);
  const servers = await step(() => startServers(home));
  const port = await step(choosePort);
  const env = environmentOf({ home, ...servers, port });
  say('Menyiapkan basis data dan layanan …');
  const preparation = prepare({ root, env, home, log, say });
  stopRequested.then(preparation.stop);
  await step(() => preparation.done);
  say('Menyalakan gateway dan worker …');
  for (const name of ['worker', 'gateway'])
    running.push(keepAppRunning({ name, root, script: `dist/apps/${name}/src/main.js`, env, log, say }));
  const url = `http://localhost:${port}`;
  await waitUntilReady(url, log);
  lock.announce(url);
  writeEnvironment(home, env);
  say(`Alur siap: ${url}`);
  showAccounts(readAccounts(home), url, say);
  say(`\nPerintah alur untuk kota ini: node --env-file=${home.environment} apps/cli/bin/alur.cjs …`);
  say(`Log: ${log.file}. Hentikan dengan Ctrl-C.`);
};

const main = async () => {
  const home = openHome(path.resolve(root, process.env.ALUR_HOME || '.alur'));
  const lock = await takeLock(home);
  let log;
  try {
    if (process.argv.includes('--fresh')) {
      say('Mulai dari awal: data lama dihapus.');
      if (process.env.DATABASE_URL) say('Basis data di DATABASE_URL tidak disentuh.');
      await step(() => clearHome(home));
    }
    log = openLog(home.logs, say);
    await startCity(home, lock, log);
    await stopRequested;
  } catch (error) {
    if (!stopping) throw error;
  } finally {
    stopping = true;
    await stopAll();
    lock.release();
    log?.close();
  }
};

try {
  await main();
  say('Alur berhenti.');
  process.exit(0);
} catch (error) {
  say(error instanceof AlreadyRunning ? error.message : `Alur tidak dapat dijalankan. ${error.message ?? error}`);
  process.exit(1);
}
