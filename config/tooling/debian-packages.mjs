/** Unpacks packages of the machine's Debian into a cache folder: no root, nothing installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findOnPath } from './path-lookup.mjs';

/** The person's cache folder, or the given one where there is no home to write to. */
export const cacheFolder = (fallback, env) => {
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

const downloadInto = (folder, { packages, needed }, options) => {
  const fetched = packages.filter(
    (name) => spawnSync('apt-get', [...options, 'download', name], { cwd: folder, timeout: 60_000 }).status === 0,
  );
  return needed.every((name) => fetched.includes(name));
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

/**
 * `packages` are all that are wanted, a name that a release lacks is left out; `needed` those without which it is no use.
 * @returns the folder with their files, or undefined where there are none or they do not work here
 */
export const unpackPackages = ({ cache, name, packages, needed, works, say }) => {
  if (!findOnPath(['apt-get']) || !findOnPath(['dpkg'])) return undefined;
  const done = path.join(cache, name);
  if (existsSync(done) && works(done)) return done;
  say(done);
  const work = mkdtempSync(path.join(cache, `${name}-`));
  try {
    const debs = path.join(work, 'debs');
    mkdirSync(debs);
    const wanted = { packages, needed };
    if (!downloadInto(debs, wanted, []) && !downloadInto(debs, wanted, ownLists(work))) return undefined;
    const tree = path.join(work, 'tree');
    for (const deb of readdirSync(debs)) spawnSync('dpkg', ['-x', path.join(debs, deb), tree]);
    if (!works(tree)) return undefined;
    rmSync(done, { recursive: true, force: true });
    renameSync(tree, done);
    return done;
  } catch {
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};
