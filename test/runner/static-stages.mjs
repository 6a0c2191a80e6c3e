/** What can be judged without running anything. Each counts as one test. */
import { runCommand } from './command.mjs';

const minutes = 60_000;
const tool = (name) => `node_modules/${name}`;

/** Everything for Node in one program, since apps and tests would each read the libs again; the console knows a browser. */
const typeProjects = ['config/tooling/tsconfig.whole.json', 'apps/console/tsconfig.json'];

/** Each: the arguments of `node`, one list per command. */
export const staticStages = {
  format: () => [[tool('oxfmt/bin/oxfmt'), '--check', '.']],
  types: () => typeProjects.map((project) => [tool('ts7/bin/tsc'), '-p', project, '--noEmit']),
  lint: () => [
    [tool('eslint/bin/eslint.js'), '--config', 'config/tooling/eslint.config.mjs', '--max-warnings', '0', '.'],
  ],
  // The rules that must know the type of an expression; ESLint would need four times as long for them.
  'typed-lint': () => [
    [tool('oxlint/bin/oxlint'), '--config', 'config/tooling/oxlint.json', '--type-aware', '--deny-warnings', '.'],
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
  for (const args of staticStages[stage]())
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
