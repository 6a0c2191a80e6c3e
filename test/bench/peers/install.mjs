/** The peers' packages lie in this folder and nowhere else: fetched when they are asked for, by the lock file, without running scripts. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const stamp = path.join(here, 'node_modules', '.lock-hash');

/** Version by package, as the manifest says. */
export const peerVersions = () => JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')).dependencies;

/** @returns why they are not there, or undefined when they are */
export const installPeers = () => {
  const hash = createHash('sha256')
    .update(readFileSync(path.join(here, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return undefined;
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) return `npm ci ended with ${done.status ?? done.error?.message}`;
  writeFileSync(stamp, hash);
  return undefined;
};
