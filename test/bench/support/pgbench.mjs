/** The floor: pgbench with statements of ours. The embedded PostgreSQL has no client tools, so whichever is found is used. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measured } from './cpu.mjs';
import { percentiles } from './rounds.mjs';

const places = () => {
  const debian = '/usr/lib/postgresql';
  try {
    return ['pgbench', ...readdirSync(debian).map((version) => path.join(debian, version, 'bin/pgbench'))];
  } catch {
    return ['pgbench'];
  }
};

/** @returns `{file, version}`, or undefined where this machine has none */
export const findPgbench = () => {
  for (const file of places()) {
    const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
    if (status === 0) return { file, version: stdout.trim() };
  }
  return undefined;
};

/** `host`, `port` and so on go by environment: an address among the arguments shows a password to everybody. */
const environmentOf = (url, options) => {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    ...process.env,
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
    ...(options === undefined ? {} : { PGOPTIONS: options }),
  };
};

const run = (file, args, { env, cwd }) =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    child.stderr.on('data', (part) => (said += part));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`pgbench ended with ${code}: ${said}`)),
    );
  });

/** Third column of the log of transactions: microseconds. */
const latenciesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('pgbench_log'))
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((text) => Number(text.split(' ')[2]) / 1_000)
    .filter((ms) => ms > 0);

/**
 * Runs one script for some seconds (or so many transactions of each client).
 * @param script text of a pgbench script, and the texts of its variables
 * @param options of each connection, as `-c name=value`
 * @param protocol simple, extended or prepared; some statements are too long for pgbench to prepare
 * @returns `{perSecond, transactions, cpuMs (of the server, per transaction), latency: {p50, p99, p999} in ms, latencies}`
 */
export const runPgbench = async ({
  pgbench,
  url,
  postmaster,
  script,
  variables = {},
  options,
  clients,
  seconds,
  transactions,
  protocol = 'prepared',
}) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'alur-pgbench-'));
  try {
    writeFileSync(path.join(folder, 'script.sql'), script);
    const defined = Object.entries(variables).flatMap(([name, text]) => ['-D', `${name}=${text}`]);
    const length = transactions === undefined ? ['-T', String(seconds)] : ['-t', String(transactions)];
    const args = [
      '-n',
      '-M',
      protocol,
      '-c',
      String(clients),
      '-j',
      '1',
      ...length,
      '-l',
      ...defined,
      '-f',
      'script.sql',
    ];
    const { result, server } = await measured({ postmaster, pids: [] }, () =>
      run(pgbench.file, args, { env: environmentOf(url, options), cwd: folder }),
    );
    const perSecond = Number(/tps = ([\d.]+)/.exec(result)?.[1]);
    const done = Number(/actually processed: (\d+)/.exec(result)?.[1]);
    if (!(perSecond > 0 && done > 0)) throw new Error(`Expected pgbench to say what it did, but it said: ${result}`);
    const latencies = latenciesIn(folder);
    return { perSecond, transactions: done, cpuMs: server / done, latency: percentiles(latencies), latencies };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
