/** Finds a redis-server, or unpacks Debian's packages into a cache folder: no root, nothing installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, unpackPackages } from './debian-packages.mjs';
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

const unpacked = (folder) => {
  const libraries = path.join(folder, 'usr', 'lib');
  const triples = existsSync(libraries) ? readdirSync(libraries).filter((name) => name.includes('-linux-')) : [];
  return {
    file: path.join(folder, 'usr', 'bin', 'redis-server'),
    libraryPath: triples.map((triple) => path.join(libraries, triple)).join(':'),
  };
};

const unpackDebianPackages = (cache, say) => {
  const tree = unpackPackages({
    cache,
    name: 'redis',
    packages,
    needed: ['redis-server', 'redis-tools'],
    works: (folder) => runs(unpacked(folder)),
    say: (folder) => say(`Redis tidak terpasang. Mengambil paket Debian ke ${folder} (sekali saja, sekitar 2 MB) …`),
  });
  return tree === undefined ? undefined : unpacked(tree);
};

/** @returns `{file, libraryPath?}` of a server that starts on this machine, or undefined */
export const findRedisBinary = ({ fallbackCache, say = () => {}, env = process.env }) => {
  const installed = findOnPath(['redis-server', 'valkey-server'], env);
  if (installed && runs({ file: installed })) return { file: installed };
  return unpackDebianPackages(cacheFolder(fallbackCache, env), say);
};
