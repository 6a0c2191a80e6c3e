/** ALUR_HOME, the folder with everything a started city keeps, and the lock that lets one start use it at a time. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removePostgresFolder } from '../../../config/tooling/postgres.mjs';
import { commandOf, isRunning } from '../../../config/tooling/process-control.mjs';
import { removeRedisFolder } from '../../../config/tooling/redis.mjs';

export class AlreadyRunning extends Error {
  constructor({ pid, url }) {
    super(`Alur sudah berjalan di folder ini (proses ${pid})${url ? `: ${url}` : '.'}`);
  }
}

export const openHome = (folder) => {
  mkdirSync(folder, { recursive: true });
  const at = (name) => path.join(folder, name);
  return {
    folder,
    postgres: at('postgres'),
    redis: at('redis'),
    files: at('files'),
    audit: at('audit'),
    logs: at('logs'),
    accounts: at('demo-accounts.json'),
    lock: at('lock.json'),
    secretKey: at('secret.key'),
    environment: at('alur.env'),
  };
};

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Written beside and moved into place, so that nobody reads half a file. */
export const writeJson = (file, value, mode = 0o644) => {
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(value, null, 2), { mode });
  renameSync(`${file}.${process.pid}`, file);
};

const isHeld = (holder) =>
  holder !== undefined &&
  holder.pid !== process.pid &&
  isRunning(holder.pid) &&
  commandOf(holder.pid).includes('standalone');

/**
 * @throws AlreadyRunning when another start holds the home
 * @returns `{announce(url), release()}`
 */
export const takeLock = async ({ lock }) => {
  const holder = readJson(lock);
  if (isHeld(holder)) throw new AlreadyRunning(holder);
  rmSync(lock, { force: true });
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid }));
  try {
    linkSync(own, lock);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(own, { force: true });
  }
  // Two starts in the same instant: whoever is written there after both have tried has won.
  await sleep(100);
  const winner = readJson(lock);
  if (winner?.pid !== process.pid) throw new AlreadyRunning(winner ?? { pid: '?' });
  return {
    announce: (url) => writeJson(lock, { pid: process.pid, url }),
    release: () => rmSync(lock, { force: true }),
  };
};

/** Deletes what a city has gathered, part by part: a home that was pointed at the wrong folder loses nothing else. */
export const clearHome = async (home) => {
  await removePostgresFolder(home.postgres);
  await removeRedisFolder(home.redis);
  for (const part of [home.files, home.audit, home.logs, home.accounts, home.secretKey, home.environment])
    rmSync(part, { recursive: true, force: true });
};

/** What commands of operators need to reach this city, for `node --env-file`; with a password in it, so for its owner only. */
export const writeEnvironment = ({ environment }, env) => {
  const names = [
    'CITY_DIR',
    'FILES_DIR',
    'DATABASE_URL',
    'QUEUE_BACKEND',
    'REDIS_URL',
    'QUEUE_PREFIX',
    'AUDIT_DIR',
    'AUDIT_KEY_PATH',
    'PUBLIC_URL',
    'SECRET_KEY_PATH',
  ];
  const lines = names.filter((name) => env[name]).map((name) => `${name}=${env[name]}\n`);
  rmSync(environment, { force: true });
  writeFileSync(environment, lines.join(''), { mode: 0o600 });
};

export const readAccounts = ({ accounts }) => readJson(accounts) ?? [];
