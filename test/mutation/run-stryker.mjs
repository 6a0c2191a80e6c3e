/** Runs Stryker over a part of a lib, in a copy of the checkout, with the specs of that part. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/**
 * Specs that draw many random cases: each mutant would wait for them, and a mistake that only they notice deserves a spec
 * of its own that says what is wrong.
 */
const longSpecs = ['/against-engine\\.spec\\.ts$'];

/** Copied: the libs, the configuration of Jest, and what a spec may read. */
const copied = ['libs', 'config', 'package.json', 'tsconfig.base.json'];

const optionsFor = (root, { lib, part, memory, concurrency }) => ({
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  concurrency,
  mutate: [`${part.sources}/*.{ts,tsx}`, '!**/*.spec.{ts,tsx}', '!**/{fixtures,testing}/**'],
  ignorePatterns: ['**', ...copied.flatMap((name) => [`!${name}`, `!${name}/**`]), '**/node_modules', '**/dist'],
  jest: {
    configFile: 'config/tooling/jest.config.cjs',
    enableFindRelatedTests: false,
    config: {
      // Jest looks through these folders again for every mutant.
      roots: [`<rootDir>/libs/${lib}`],
      testMatch: part.specs.map((place) => `<rootDir>/${place}/!(*.pg|*.queue).spec.ts?(x)`),
      testPathIgnorePatterns: ['/node_modules/', ...longSpecs],
    },
  },
  incremental: true,
  incrementalFile: memory,
  tempDirName: path.join(root, '.alur/mutation/copy'),
  cleanTempDir: 'always',
  reporters: ['progress-append-only'],
  allowConsoleColors: false,
  logLevel: 'warn',
});

/**
 * What Stryker knows of the part afterwards: of each file its mutants and what became of them. It remembers the last run:
 * only mutants whose code or specs have changed are tried again.
 */
export const runStryker = async (root, { lib, part, isAfresh, concurrency }) => {
  const memory = path.join(root, '.alur/mutation', lib, `${part.name}.json`);
  if (isAfresh) rmSync(memory, { force: true });
  await new Stryker(optionsFor(root, { lib, part, memory, concurrency })).runMutationTest();
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
