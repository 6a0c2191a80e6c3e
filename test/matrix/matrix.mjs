/**
 * `npm run matrix [-- --json] [--mode together,guards,walls] [--mutants] [--remove name,…] [--no-report]`: every route of the
 * gateway, for everybody, in every state. `--json` prints `{routes, cells, asserted, failures, unlisted}` of all ways together,
 * and of each under `modes`. `--mutants` takes every guard and policy away in turn. Without `--remove` and `--mode` the report
 * goes to docs/reports/matrix.md. Ends with 1 when anything is not as it should be.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from '../runner/command.mjs';
import { startInfrastructure } from '../runner/infrastructure.mjs';
import { matrixStageEnv } from '../runner/jest-stages.mjs';
import { writeReport } from './report.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    mode: { type: 'string', default: 'together,guards,walls' },
    mutants: { type: 'boolean', default: false },
    remove: { type: 'string' },
    'no-report': { type: 'boolean', default: false },
  },
});
const say = (text) => process.stderr.write(`${text}\n`);
const modes = values.mode.split(',');
const unknown = modes.find((mode) => !['together', 'guards', 'walls'].includes(mode));
if (unknown !== undefined) {
  say(`No mode ${unknown}: together, guards, walls.`);
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), 'alur-matrix-run-'));
const infrastructure = await startInfrastructure(folder, new Set(['postgres']));

/** One way after the other: each has a city of its own. */
const run = async (asked) => {
  const file = path.join(folder, 'report.json');
  rmSync(file, { force: true });
  const result = await runCommand(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '-c', 'config/tooling/jest.config.cjs', '--runInBand', 'test/matrix/'],
    {
      cwd: root,
      env: { ...infrastructure.env, ...matrixStageEnv, ALUR_TEST_STAGE: 'matrix', ALUR_MATRIX_REPORT: file, ...asked },
      patience: 60 * 60_000,
    },
  );
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`The matrix did not come to its end:\n${result.output}`);
  }
};

let failed;
try {
  const from = performance.now();
  const ran = {};
  let mutants;
  if (values.remove === undefined)
    for (const mode of modes) {
      say(`${mode} …`);
      ran[mode] = (await run({ ALUR_MATRIX: mode })).modes[mode];
    }
  if (values.mutants || values.remove !== undefined) {
    say('one after the other taken away …');
    ({ mutants } = await run({ ALUR_MATRIX_MUTANTS: values.remove ?? 'all' }));
  }
  const each = Object.values(ran);
  const sum = (name) => each.reduce((total, mode) => total + mode[name], 0);
  const failures = each.flatMap((mode) => mode.failures);
  const unlisted = [...new Set(each.flatMap((mode) => mode.unlisted))];
  const total = { routes: each[0]?.routes ?? 0, cells: sum('cells'), asserted: sum('asserted'), failures, unlisted };
  const survivors = (mutants ?? []).filter(({ killedBy }) => killedBy === undefined);
  failed = failures.length > 0 || unlisted.length > 0 || total.cells !== total.asserted || survivors.length > 0;
  if (values.json) {
    const counted = ({ failures: wrong, unlisted: missing, ...rest }) => ({
      ...rest,
      failures: wrong.length,
      unlisted: missing.length,
    });
    const modesSaid = Object.fromEntries(Object.entries(ran).map(([mode, one]) => [mode, counted(one)]));
    console.log(JSON.stringify({ ...counted(total), modes: modesSaid, ...(mutants ? { mutants } : {}) }));
  } else
    for (const [mode, one] of Object.entries(ran))
      console.log(`${mode}: ${one.asserted} of ${one.cells} cells asserted`);
  for (const line of [...unlisted, ...failures]) say(line);
  for (const { removed } of survivors) say(`${removed} can be taken away and nothing turns red`);
  if (mutants && !values.json)
    for (const { removed, killedBy, fault } of mutants)
      console.log(`${removed}: ${killedBy ?? 'nothing'} ${fault ?? ''}`);
  if (!values['no-report'] && values.remove === undefined && modes.length === 3) {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
    const seconds = Math.round((performance.now() - from) / 1000);
    const how = `Written by \`npm run matrix${mutants ? ' -- --mutants' : ''}\` at commit ${commit}, in ${seconds} s.`;
    await writeReport(root, { ran, mutants, how });
  }
} finally {
  await infrastructure.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed === false ? 0 : 1);
