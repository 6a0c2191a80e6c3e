/** A real PostgreSQL with nothing to install: DATABASE_URL when it is set, else the server of the npm package. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.mjs';
import { postgresBinaries, reachableFolder, serverUser } from './postgres-binaries.mjs';
import { commandOf, endProcess, isRunning } from './process-control.mjs';

const role = 'alur';
/** Fast shutdown (clients are cut off, nothing is lost), then immediate (recovered at the next start), then by force. */
const stopSteps = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
];

const settings = (port, durable, more) => ({
  port,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  synchronous_commit: 'on',
  fsync: durable ? 'on' : 'off',
  full_page_writes: durable ? 'on' : 'off',
  ...more,
});

const makePrivate = (folder, user) => {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
};

/** Builds beside the final place and renames, so that an interrupted first start leaves no half a cluster. */
const createCluster = (bin, folder, user) => {
  const unfinished = path.join(folder, 'cluster.unfinished');
  const passwordFile = path.join(folder, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user.uid !== undefined) chownSync(passwordFile, user.uid, user.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const made = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', unfinished, '-U', role, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-instructions', ...locale],
    { ...user, cwd: '/', encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb gagal: ${made.error?.message ?? made.stderr}`);
  renameSync(unfinished, path.join(folder, 'cluster'));
};

/** What postmaster.pid says: line 1 the process id, line 4 the port, line 8 the state. */
const readPidFile = (folder) => {
  try {
    const lines = readFileSync(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
};

/** The server a crashed start left running. A pid file of a process that is no longer PostgreSQL would block the start: it goes. */
const findRunning = (folder) => {
  const found = readPidFile(folder);
  if (!found) return undefined;
  if (isRunning(found.pid) && /postgres/.test(commandOf(found.pid))) return found;
  rmSync(path.join(folder, 'cluster', 'postmaster.pid'), { force: true });
  return undefined;
};

const launch = async ({ bin, folder, user, port, durable, more }) => {
  const logFile = path.join(folder, 'server.log');
  const log = openSync(logFile, 'a', 0o600);
  const args = Object.entries(settings(port, durable, more)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(path.join(bin, 'postgres'), ['-D', path.join(folder, 'cluster'), ...args], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failure;
  child.once('error', (error) => (failure = error));
  for (let waited = 0; waited < 60_000; waited += 20) {
    const state = readPidFile(folder);
    if (state?.isReady && state.pid === child.pid) return child.pid;
    if (failure || child.exitCode !== null || child.signalCode !== null) break;
    await sleep(20);
  }
  if (child.pid) await endProcess(child.pid, stopSteps);
  const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  throw new Error(`PostgreSQL tidak mau menyala: ${failure?.message ?? tail}`);
};

const createDatabase = async (urlOf, name) => {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
};

const external = (url) => ({
  source: 'environment',
  url,
  urlOf: (name) => Object.assign(new URL(url), { pathname: `/${name}` }).href,
  isAlive: () => true,
  restart: async () => {},
  stop: async () => true,
});

/** Ends the server that a crashed start left behind; used before its folder is deleted. */
export const stopLeftoverPostgres = async (folder) => {
  const running = findRunning(reachableFolder(folder, serverUser()));
  return running ? endProcess(running.pid, stopSteps) : true;
};

/** Deletes the data folder, wherever it had to be placed. */
export const removePostgresFolder = async (folder) => {
  await stopLeftoverPostgres(folder);
  rmSync(reachableFolder(folder, serverUser()), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
};

/**
 * Starts (or finds running) a PostgreSQL whose data, password and log lie in `folder`, and creates the database `name`.
 * @param durable false only for tests: an operating system crash may then lose data; a killed process still cannot
 * @param more settings of the server beside ours, for whoever measures
 */
export const startPostgres = async ({ folder: wanted, name = role, durable = true, env = process.env, more = {} }) => {
  if (env.DATABASE_URL) return external(env.DATABASE_URL);
  const user = serverUser();
  const bin = postgresBinaries(user);
  const folder = reachableFolder(wanted, user);
  makePrivate(folder, user);
  if (!existsSync(path.join(folder, 'cluster'))) createCluster(bin, folder, user);

  const left = findRunning(folder);
  let { pid, port } = left ?? { pid: undefined, port: await freePort() };
  pid ??= await launch({ bin, folder, user, port, durable, more });

  const password = readFileSync(path.join(folder, 'password'), 'utf8');
  const urlOf = (database) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  await createDatabase(urlOf, name);
  return {
    source: left ? 'reused' : 'started',
    url: urlOf(name),
    urlOf,
    pid: () => pid,
    isAlive: () => isRunning(pid),
    /** Same port, so that the addresses already given out stay true. */
    restart: async () => {
      findRunning(folder);
      pid = await launch({ bin, folder, user, port, durable, more });
    },
    stop: () => endProcess(pid, stopSteps),
  };
};
