/** The kept results of all suites, by suite and id. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** In the order in which they are told. */
export const suites = ['core', 'engine', 'queue', 'http', 'peers'];

/** @returns by suite what bench-<suite>.json holds; a suite that was not run yet is not there */
export const readResults = (folder = path.join(root, 'docs/reports')) =>
  Object.fromEntries(
    suites
      .map((suite) => [suite, path.join(folder, `bench-${suite}.json`)])
      .filter(([, file]) => existsSync(file))
      .map(([suite, file]) => [suite, JSON.parse(readFileSync(file, 'utf8'))]),
  );

/** `figure('engine', 'T2a')`: its value, `figure(…, 'floor')` what it was measured beside; undefined where there is none. */
export const figuresOf =
  (results) =>
  (suite, id, part = 'value') =>
    results[suite]?.lines.find((line) => line.id === id)?.[part] ?? undefined;
