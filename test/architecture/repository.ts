// The repository as text, for the rules that no compiler checks.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(__dirname, '..', '..');

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const skipped = new Set(['node_modules', 'dist', '.git', '.nx', '.alur', 'coverage']);

const walk = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(root, path)];
  });

/** Paths from the root of the repository, of files whose path matches. */
export const filesIn = (folder: string, pattern: RegExp = /./): readonly string[] =>
  walk(join(root, folder)).filter((file) => pattern.test(file));

/** What is part of the repository; an archive without git is taken as it lies there. */
export const trackedFiles = (): readonly string[] => {
  if (!existsSync(join(root, '.git'))) return walk(root);
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
};

const environmentClasses = [
  'libs/platform/src/runtime-environment.ts',
  'apps/gateway/src/gateway-environment.ts',
  'apps/worker/src/worker-environment.ts',
  'apps/worker/src/setup-environment.ts',
];

/** Every variable that one of our processes reads. */
export const environmentVariables = (): readonly string[] =>
  environmentClasses.flatMap((file) =>
    [...read(file).matchAll(/^ {2}([A-Z][A-Z_]*)[!?]?\s*[:=]/gm)].map(([, name = '']) => name),
  );
