/**
 * `npm run check`: what a developer runs before every commit, in under a minute on two cores. Types are always judged as a
 * whole; format, lint and unit tests only where something changed since the main branch (what a changed type means for a
 * file that uses it is left to `npm test`). Nothing changed: all of them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { endAllGroups, runCommand } from '../../test/runner/command.mjs';
import { staticStages } from '../../test/runner/static-stages.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const patience = 5 * 60_000;

const git = (...args) => {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** Where this branch left main; on main itself the last commit, so that what is not committed yet is looked at. */
const findBase = () => {
  const main = ['main', 'origin/main', 'master'].find((name) => git('rev-parse', '--verify', '--quiet', name));
  return main && git('merge-base', 'HEAD', main);
};

/** @returns `{files, isDeleted}` or undefined where git cannot tell */
const findChanges = () => {
  const base = findBase() ?? git('rev-parse', 'HEAD');
  if (!base) return undefined;
  const list = (...args) => (git(...args) ?? '').split('\n').filter(Boolean);
  const touched = [
    ...list('diff', '--name-only', '--no-renames', base),
    ...list('ls-files', '--others', '--exclude-standard'),
  ];
  const files = [...new Set(touched)].filter((file) => existsSync(path.join(root, file)));
  return { files, isDeleted: files.length < new Set(touched).size };
};

const counted = (count) => (count === 1 ? '1 file' : `${count} files`);
const isCode = (file) => /\.(mts|ts|tsx|mjs|cjs)$/.test(file);
const isTested = (file) => /^(libs|apps|test)\//.test(file) && isCode(file);
const isProse = (file) => /^(docs\/|README\.md|CHANGELOG\.md)/.test(file);
/** These decide about files that did not change themselves. */
const decidesLint = (file) =>
  /^(config\/tooling\/(eslint|swc)|tsconfig|package(-lock)?\.json|nx\.json)|project\.json$/.test(file);

// A pattern that only matches ignored files must not count as a fault.
const formatOf = ({ files }) => [
  [...staticStages.format()[0].slice(0, -1), '--no-error-on-unmatched-pattern', ...files],
];

const lintOf = ({ files, isDeleted }) => {
  const [whole] = staticStages.lint();
  if (isDeleted || files.some(decidesLint)) return { commands: [whole], scope: 'everything' };
  const code = files.filter(isCode);
  // A pattern that only matches ignored files must not count as a fault.
  return {
    commands: code.length > 0 ? [[...whole.slice(0, -1), '--no-warn-ignored', ...code]] : [],
    scope: counted(code.length),
  };
};

const architectureSpecs = () => {
  const folder = path.join(root, 'test', 'architecture');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith('.spec.ts')).map((name) => `test/architecture/${name}`);
};

const jest = ['node_modules/jest/bin/jest.js', '-c', 'config/tooling/jest.config.cjs', '--passWithNoTests'];
const unitOf = ({ files, isDeleted }) => {
  // Configuration is read by specs, not imported by them: nothing says which ones it concerns.
  const isUnclear = isDeleted || files.some((file) => !isTested(file) && !isProse(file));
  if (isUnclear) return { commands: [[...jest, '--maxWorkers=2']], scope: 'everything' };
  const related = [...files.filter(isTested), ...architectureSpecs()];
  return {
    commands: [[...jest, '--maxWorkers=2', '--findRelatedTests', ...related]],
    scope: `related to ${counted(files.length)}`,
  };
};

const planOf = (changes) => {
  const all = !changes || (changes.files.length === 0 && !changes.isDeleted);
  const whole = (commands) => ({ commands, scope: 'everything' });
  return {
    format: all ? whole(staticStages.format()) : { commands: formatOf(changes), scope: counted(changes.files.length) },
    types: whole(staticStages.types()),
    'typed-lint': whole(staticStages['typed-lint']()),
    lint: all ? whole(staticStages.lint()) : lintOf(changes),
    unit: all ? whole([[...jest, '--maxWorkers=2']]) : unitOf(changes),
  };
};

let isStopped = false;
for (const name of ['SIGINT', 'SIGTERM'])
  process.on(name, async () => {
    isStopped = true;
    await endAllGroups();
    process.exit(130);
  });

const lastLine = (output, pattern) => output.split('\n').findLast((line) => pattern.test(line));

const run = async (name, { commands, scope }) => {
  const from = performance.now();
  const env = { ...process.env, FORCE_COLOR: '0', ALUR_TEST_STAGE: 'unit' };
  for (const args of commands) {
    if (isStopped) return false;
    const result = await runCommand(process.execPath, args, { cwd: root, env, patience });
    if (result.code === 0) {
      const tests = name === 'unit' && lastLine(result.output, /^Tests:/)?.replace(/^Tests:\s+/, '');
      if (tests) scope = `${scope}: ${tests}`;
      continue;
    }
    console.log(`\n--- ${name} ---\n${result.output.trim()}\n${result.note ?? ''}`);
    console.log(`FAIL ${name}`);
    return false;
  }
  console.log(`ok   ${name.padEnd(10)} ${scope} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
  return true;
};

const changes = findChanges();
const plan = planOf(changes);
const from = performance.now();
console.log(
  changes?.files.length ? `${counted(changes.files.length)} changed.` : 'Nothing changed: every cheap check runs.',
);
const inTurn = async (names) => {
  const results = [];
  for (const name of names) results.push(await run(name, plan[name]));
  return results;
};
// Lint takes as long as the others together, so it has a core of its own.
const results = (await Promise.all([inTurn(['lint']), inTurn(['format', 'types', 'typed-lint', 'unit'])])).flat();
const failed = results.filter((isWell) => !isWell).length;
console.log(
  `\n${results.length - failed} passed, ${failed} failed in ${((performance.now() - from) / 1000).toFixed(1)} s`,
);
process.exit(failed === 0 ? 0 : 1);
