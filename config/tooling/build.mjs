/** `npm run build`: everything that runs, under dist; a second run with nothing changed takes well under a second. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildConsole } from './build-console.mjs';
import { compile, writeWhole } from './compile.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dist = path.join(root, 'dist');
const manifestFile = path.join(dist, '.build.json');

const readManifest = () => {
  try {
    return JSON.parse(readFileSync(manifestFile, 'utf8'));
  } catch {
    return { files: {} };
  }
};

/** @returns what was done: files written and removed, whether the console was bundled, milliseconds */
export const build = async () => {
  const from = performance.now();
  const before = readManifest();
  const code = await compile({ root, dist, before: before.files });
  writeWhole(manifestFile, JSON.stringify({ ...before, files: code.hashes }));
  const bundle = await buildConsole({ root, dist, before: before.console });
  writeWhole(manifestFile, JSON.stringify({ files: code.hashes, console: bundle.hash }));
  const { written, removed } = code;
  return { written, removed, isConsoleBuilt: bundle.isBuilt, ms: Math.round(performance.now() - from) };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { written, removed, isConsoleBuilt, ms } = await build();
  console.log(
    `${written} files written, ${removed} removed, console ${isConsoleBuilt ? 'bundled' : 'unchanged'}: ${ms} ms`,
  );
}
