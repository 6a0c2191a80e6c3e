/** libfaketime, which tells one process another time: the machine's own, or Debian's package in a cache folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, unpackPackages } from './debian-packages.mjs';

const libraryIn = (root) => {
  const libraries = path.join(root, 'usr', 'lib');
  const triples = existsSync(libraries) ? readdirSync(libraries).filter((name) => name.includes('-linux-')) : [];
  return triples
    .map((triple) => path.join(libraries, triple, 'faketime', 'libfaketime.so.1'))
    .find((file) => existsSync(file));
};

const day = 86_400_000;

/** It is not enough that it can be loaded: a process has to believe it, and only that one. */
const isBelieved = (library) => {
  if (library === undefined) return false;
  const told = spawnSync(process.execPath, ['-p', 'Date.now()'], {
    env: { ...process.env, LD_PRELOAD: library, FAKETIME: '+7d', FAKETIME_DONT_FAKE_MONOTONIC: '1' },
    encoding: 'utf8',
  });
  return told.status === 0 && Number(told.stdout) - Date.now() > 6 * day;
};

/** @returns the path of a library that Node believes, or undefined: then nothing can be said about clocks here */
export const findFaketime = ({ fallbackCache, say = () => {}, env = process.env }) => {
  if (process.platform !== 'linux') return undefined;
  const installed = libraryIn('/');
  if (isBelieved(installed)) return installed;
  const tree = unpackPackages({
    cache: cacheFolder(fallbackCache, env),
    name: 'faketime',
    packages: ['libfaketime'],
    needed: ['libfaketime'],
    works: (folder) => isBelieved(libraryIn(folder)),
    say: (folder) => say(`libfaketime tidak terpasang. Mengambil paket Debian ke ${folder} (sekali saja) …`),
  });
  return tree === undefined ? undefined : libraryIn(tree);
};
