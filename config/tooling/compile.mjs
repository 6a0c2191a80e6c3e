/** Compiles libs and apps to CommonJS under dist, only what changed, and copies what lies beside the code (styles, SQL, fonts). */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const { version: swcVersion } = createRequire(import.meta.url)('@swc/core/package.json');

/** The console is bundled by vite; standalone runs as it is. */
const notCompiled = new Set(['apps/console', 'apps/standalone']);
const isSource = (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts');
const isLeftOut = (file) => /\.(spec|d)\.tsx?$|\.tsbuildinfo$|\.md$/.test(file) || file.includes('__');

export const hashOf = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

export const filesUnder = (root, folder) => {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const relative = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(root, relative);
    return entry.isFile() ? [relative] : [];
  });
};

const projects = (root) =>
  ['libs', 'apps'].flatMap((group) =>
    readdirSync(path.join(root, group), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${group}/${entry.name}`)
      .filter((project) => !notCompiled.has(project)),
  );

/** Another start may be reading the same dist: a file is there whole or not at all. */
export const writeWhole = (file, content) => {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
};

const compileOne = async (root, dist, file, options) => {
  const target = path.join(dist, file.replace(/\.tsx?$/, '.js'));
  const source = path.join(root, file);
  const sourceFileName = path.relative(path.dirname(target), source);
  const { code, map } = await transformFile(source, { ...options, sourceFileName });
  const mapFile = `${path.basename(target)}.map`;
  writeWhole(target, map ? `${code}\n//# sourceMappingURL=${mapFile}\n` : code);
  if (map) writeWhole(`${target}.map`, map);
};

const outputsOf = (file) => {
  if (!isSource(file)) return [file];
  const target = file.replace(/\.tsx?$/, '.js');
  return [target, `${target}.map`];
};

/**
 * @param before hash by file of the last build
 * @returns hash by file of this one, and how many files were written and removed
 */
export const compile = async ({ root, dist, before }) => {
  const configFile = path.join(root, 'config/tooling/swc.json');
  const config = readFileSync(configFile);
  const compiler = readFileSync(fileURLToPath(import.meta.url));
  const options = { ...JSON.parse(config), swcrc: false, cwd: root };
  // swc resolves baseUrl against the folder of its configuration file; here there is none, so it is made absolute.
  options.jsc.baseUrl = path.resolve(path.dirname(configFile), options.jsc.baseUrl);

  const after = {};
  const changed = [];
  for (const file of projects(root).flatMap((project) => filesUnder(root, `${project}/src`))) {
    if (isLeftOut(file)) continue;
    after[file] = hashOf(config, compiler, swcVersion, readFileSync(path.join(root, file)));
    if (after[file] !== before[file] || !existsSync(path.join(dist, outputsOf(file)[0]))) changed.push(file);
  }
  const removed = Object.keys(before).filter((file) => after[file] === undefined);
  for (const file of removed) for (const output of outputsOf(file)) rmSync(path.join(dist, output), { force: true });
  await Promise.all(
    changed.map((file) =>
      isSource(file)
        ? compileOne(root, dist, file, options)
        : writeWhole(path.join(dist, file), readFileSync(path.join(root, file))),
    ),
  );
  return { hashes: after, written: changed.length, removed: removed.length };
};
