/** What can be judged without running anything. Each counts as one test. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.mjs';

const minutes = 60_000;
const tool = (name) => `node_modules/${name}`;

const typeProjects = ['libs', 'apps', 'apps/console', 'test'];

/** Each: the arguments of `node`, one list per command. */
export const staticStages = {
  format: () => [[tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  types: (root) =>
    typeProjects
      .filter((project) => existsSync(path.join(root, project, 'tsconfig.json')))
      .map((project) => [tool('ts7/bin/tsc'), '-p', `${project}/tsconfig.json`, '--noEmit']),
  lint: () => [
    [tool('eslint/bin/eslint.js'), '--config', 'config/tooling/eslint.config.mjs', '--max-warnings', '0', '.'],
  ],
  knip: () => [[tool('knip/bin/knip.js'), '--config', 'config/tooling/knip.json', '--no-progress']],
  'dependency-cruiser': () => [
    [
      tool('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', 'config/tooling/dependency-cruiser.cjs', 'libs', 'apps', 'test'],
    ],
  ],
};

/** @returns `{stage, passed, failed, ms, output}` */
export const runStaticStage = async (stage, { root, env }) => {
  const results = [];
  for (const args of staticStages[stage](root))
    results.push(await runCommand(process.execPath, args, { cwd: root, env, patience: 10 * minutes }));
  const isWell = results.every((result) => result.code === 0);
  const output = results
    .filter((result) => result.code !== 0)
    .map((result) => [result.output.trim(), result.note].filter(Boolean).join('\n'))
    .join('\n');
  return {
    stage,
    passed: isWell ? 1 : 0,
    failed: isWell ? 0 : 1,
    skipped: 0,
    ms: results.reduce((sum, result) => sum + result.ms, 0),
    output,
  };
};
