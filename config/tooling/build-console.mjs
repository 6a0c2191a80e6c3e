/** Bundles the console with vite when something it is made of has changed. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { filesUnder, hashOf } from './compile.mjs';

const viteConfig = (root) =>
  ['vite.config.mts', 'vite.config.ts', 'vite.config.mjs']
    .map((name) => path.join(root, 'apps/console', name))
    .find((file) => existsSync(file));

/** The libs that these files import, and the libs those import in turn. */
const importedLibs = (root, files, known = new Set()) => {
  for (const file of files.filter((name) => /\.(tsx?|css)$/.test(name))) {
    for (const [, lib] of readFileSync(path.join(root, file), 'utf8').matchAll(/['"]@alur\/([a-z-]+)['"]/g)) {
      if (known.has(lib)) continue;
      known.add(lib);
      importedLibs(root, filesUnder(root, `libs/${lib}/src`), known);
    }
  }
  return known;
};

const inputs = (root) => {
  const own = filesUnder(root, 'apps/console').filter((file) => !/\.spec\.tsx?$/.test(file));
  const libs = [...importedLibs(root, own)].flatMap((lib) => filesUnder(root, `libs/${lib}/src`));
  return [
    ...own,
    ...libs.filter((file) => !/\.spec\.tsx?$/.test(file)),
    'tsconfig.base.json',
    'package-lock.json',
  ].sort();
};

const runVite = (root, config) =>
  new Promise((resolve, reject) => {
    const bin = path.join(root, 'node_modules/vite/bin/vite.js');
    const args = [bin, 'build', '--config', config, '--logLevel', 'warn'];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`vite build failed with code ${code}\n${output}`)),
    );
  });

/** @returns the hash of what the bundle was made of; undefined while there is no console */
export const buildConsole = async ({ root, dist, before }) => {
  const config = viteConfig(root);
  if (!config) return { hash: undefined, isBuilt: false };
  const hash = hashOf(...inputs(root).flatMap((file) => [file, readFileSync(path.join(root, file))]));
  if (hash === before && existsSync(path.join(dist, 'apps/console/index.html'))) return { hash, isBuilt: false };
  await runVite(root, config);
  return { hash, isBuilt: true };
};
