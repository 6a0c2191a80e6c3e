/** Finds a redis-server, or unpacks Debian's packages into a cache folder: no root, nothing installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findOnPath } from './path-lookup.mjs';

/** redis-server with everything Debian 12 links it against; a name that another release lacks is left out. */
const packages = [
  'redis-server',
  'redis-tools',
  'libjemalloc2',
  'liblzf1',
  'liblua5.1-0',
  'lua-cjson',
  'lua-bitop',
  'libatomic1',
];

const runs = ({ file, libraryPath }) =>
  spawnSync(file, ['--version'], { env: { ...process.env, ...libraryEnv(libraryPath) } }).status === 0;

export const libraryEnv = (libraryPath) => (libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {});

/** The person's cache folder, or the given one where there is no home to write to. */
const cacheFolder = (fallback, env) => {
  const wanted = path.join(env.XDG_CACHE_HOME ?? path.join(env.HOME || os.homedir(), '.cache'), 'alur');
  try {
    mkdirSync(wanted, { recursive: true });
    accessSync(wanted, constants.W_OK);
    return wanted;
  } catch {
    mkdirSync(fallback, { recursive: true });
    return fallback;
  }
};

const unpacked = (folder) => {
  const libraries = path.join(folder, 'usr', 'lib');
  const triples = existsSync(libraries) ? readdirSync(libraries).filter((name) => name.includes('-linux-')) : [];
  return {
    file: path.join(folder, 'usr', 'bin', 'redis-server'),
    libraryPath: triples.map((triple) => path.join(libraries, triple)).join(':'),
  };
};

const downloadInto = (folder, options) => {
  const fetched = packages.filter(
    (name) => spawnSync('apt-get', [...options, 'download', name], { cwd: folder, timeout: 60_000 }).status === 0,
  );
  return fetched.includes('redis-server') && fetched.includes('redis-tools');
};

/** Where the machine's package lists were never fetched, fetches them into the given folder and leaves the system's alone. */
const ownLists = (folder) => {
  const state = path.join(folder, 'apt');
  for (const name of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(path.join(state, name), { recursive: true });
  const options = ['-o', `Dir::State::lists=${state}/lists`, '-o', `Dir::Cache=${state}/cache`];
  spawnSync('apt-get', [...options, 'update'], { timeout: 120_000 });
  return options;
};

const unpackDebianPackages = (cache, say) => {
  if (!findOnPath(['apt-get']) || !findOnPath(['dpkg'])) return undefined;
  const done = path.join(cache, 'redis');
  if (existsSync(done) && runs(unpacked(done))) return unpacked(done);
  say(`Redis tidak terpasang. Mengambil paket Debian ke ${done} (sekali saja, sekitar 2 MB) …`);
  const work = mkdtempSync(path.join(cache, 'redis-'));
  try {
    const debs = path.join(work, 'debs');
    mkdirSync(debs);
    if (!downloadInto(debs, []) && !downloadInto(debs, ownLists(work))) return undefined;
    const tree = path.join(work, 'tree');
    for (const deb of readdirSync(debs)) spawnSync('dpkg', ['-x', path.join(debs, deb), tree]);
    if (!runs(unpacked(tree))) return undefined;
    rmSync(done, { recursive: true, force: true });
    renameSync(tree, done);
    return unpacked(done);
  } catch {
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

/** @returns `{file, libraryPath?}` of a server that starts on this machine, or undefined */
export const findRedisBinary = ({ fallbackCache, say = () => {}, env = process.env }) => {
  const installed = findOnPath(['redis-server', 'valkey-server'], env);
  if (installed && runs({ file: installed })) return { file: installed };
  return unpackDebianPackages(cacheFolder(fallbackCache, env), say);
};
