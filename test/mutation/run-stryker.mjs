/** Runs Stryker over a part of a lib, in a copy of the checkout, with the specs of that part. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

/**
 * Specs that draw many random cases, or large ones: each mutant would wait for them, and a mistake that only they notice
 * deserves a spec of its own that says what is wrong.
 */
const longSpecs = '(against-.*|large-drawings|replay)\\.spec\\.ts$';

/** Copied: the libs, the configuration of Jest and swc, and what a spec may read. */
const copied = ['libs', 'config', 'package.json', 'tsconfig.base.json'];

const runner = fileURLToPath(new URL('./in-process-runner.mjs', import.meta.url));

const inProcess = ({ specs }) => ({
  plugins: [runner],
  testRunner: 'in-process',
  inProcess: { folders: specs, longSpecs },
  warnings: { unknownOptions: false },
});

/** Slower by far, but the way in which the specs run at every other time. */
const byJest = ({ specs }) => ({
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  jest: {
    configFile: 'config/tooling/jest.config.cjs',
    enableFindRelatedTests: false,
    config: {
      testMatch: specs.map((folder) => `<rootDir>/${folder}/**/!(*.pg|*.queue).spec.ts?(x)`),
      testPathIgnorePatterns: ['/node_modules/', `/${longSpecs}`],
    },
  },
});

const optionsFor = (root, { part, memory, concurrency, usesJest }) => ({
  ...(usesJest ? byJest(part) : inProcess(part)),
  coverageAnalysis: 'perTest',
  concurrency,
  mutate: [`${part.sources}/**/*.{ts,tsx}`, '!**/*.spec.{ts,tsx}', '!**/{fixtures,testing}/**'],
  ignorePatterns: ['**', ...copied.flatMap((name) => [`!${name}`, `!${name}/**`]), '**/node_modules', '**/dist'],
  incremental: true,
  incrementalFile: memory,
  tempDirName: path.join(root, `.alur/mutation/copy-${String(process.pid)}`),
  cleanTempDir: 'always',
  reporters: ['progress-append-only'],
  allowConsoleColors: false,
  logLevel: 'warn',
});

/**
 * What Stryker knows of the part afterwards: of each file its mutants and what became of them. It remembers the last run:
 * only mutants whose code or specs have changed are tried again.
 */
export const runStryker = async (root, { lib, part, isAfresh, concurrency, usesJest }) => {
  const memory = path.join(root, '.alur/mutation', lib, `${part.name}.json`);
  if (isAfresh) rmSync(memory, { force: true });
  await new Stryker(optionsFor(root, { part, memory, concurrency, usesJest })).runMutationTest();
  if (!existsSync(memory)) throw new Error(`Stryker left nothing at ${memory}`);
};

/** What is known of all parts, of the last run of each. */
export const rememberedOf = (root, lib, parts) =>
  Object.assign(
    {},
    ...parts
      .map(({ name }) => path.join(root, '.alur/mutation', lib, `${name}.json`))
      .filter((memory) => existsSync(memory))
      .map((memory) => JSON.parse(readFileSync(memory, 'utf8')).files),
  );
