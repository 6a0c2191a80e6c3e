/** Where a result was measured, and the file it is kept in. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

const gitOf = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';

/** How busy others keep the machine: wall clock means less where this is high. */
const loadOf = () => Number(os.loadavg()[0].toFixed(2));

export const machine = () => ({
  processor: os.cpus()[0]?.model ?? 'unknown processor',
  cores: os.cpus().length,
  memoryGb: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release()}`,
  node: process.versions.node,
  loadBefore: loadOf(),
  // What is measured is what is built now, whatever is committed meanwhile.
  commit: gitOf('rev-parse', '--short=12', 'HEAD'),
});

/** docs/reports/bench-<suite>.json: `{machine, date, commit, conditions, lines, series}` */
export const writeReport = (suite, { lines, series = {}, conditions = {} }, { commit, ...where }) => {
  const file = path.join(root, 'docs/reports', `bench-${suite}.json`);
  const date = new Date().toISOString().slice(0, 10);
  const loadAfter = loadOf();
  const text = JSON.stringify({ machine: { ...where, loadAfter }, date, commit, conditions, lines, series }, null, 2);
  writeFileSync(file, `${text}\n`);
  // As everything in the repository is written.
  spawnSync(path.join(root, 'node_modules/.bin/oxfmt'), [file], { cwd: root });
  return path.relative(root, file);
};
