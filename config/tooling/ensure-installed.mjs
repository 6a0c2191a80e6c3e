/** Runs before `npm start` and `npm test`, with nothing but Node: node_modules is there, whole, and of this lock file. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repairPostgresLinks } from './postgres-binaries.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = path.join(root, 'node_modules', '.alur-lock');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

const oldest = [20, 19];
const isNodeTooOld = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
};

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

/** `npm install` by hand leaves no stamp of ours: npm's own record, newer than the lock file and equal to it, is as good. */
const isInstalled = (hash) => {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hash;
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const isMissing = ([where, entry]) => where !== '' && !entry.optional && present[where]?.version !== entry.version;
  return !Object.entries(wanted).some(isMissing);
};

const install = () => {
  console.log('Memasang paket yang dibutuhkan (npm ci). Yang pertama kali perlu satu sampai dua menit …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...args, 'ci'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('npm ci gagal. Periksa sambungan ke registri npm, lalu jalankan lagi.');
};

if (isNodeTooOld())
  fail(`Alur butuh Node ${oldest.join('.')} atau lebih baru; yang terpasang ${process.versions.node}.`);
const hash = lockHash();
if (!isInstalled(hash)) install();
if (repairPostgresLinks()) console.log('Tautan pustaka PostgreSQL diperbaiki (skrip pemasangannya belum berjalan).');
try {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) writeFileSync(stamp, hash);
} catch {
  // Someone else's node_modules, read only: it was checked, and is checked again next time.
}
