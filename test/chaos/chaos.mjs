/**
 * `npm run chaos -- [--seed N] [--minutes M] [--faults F1,F4,…] [--json]`: real processes of a city under load, faults by a plan
 * drawn from the seed, and everything that must hold afterwards. `--replay FILE` plays the plan of a run again; `--list` names
 * the faults. A run that finds something keeps plan, ledger and logs and says where. Ends with 1 then, with 2 for wrong words.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../config/tooling/build.mjs';
import { endAllGroups, runCommand } from '../runner/command.mjs';
import { endProcessesOf, openRunFolder } from '../runner/leftovers.mjs';
import { commitOf, markdownOf, summaryOf } from './report/report.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const catalogue = JSON.parse(readFileSync(path.join(root, 'test/chaos/faults/catalogue.json'), 'utf8'));
const usage =
  'Usage: npm run chaos -- [--seed N] [--minutes M] [--faults F1,F4,…] [--replay FILE] [--report] [--json] | --list';

const refuse = (message) => {
  console.error(`${message}\n${usage}`);
  process.exit(2);
};

const readWords = () => {
  try {
    return parseArgs({
      options: {
        seed: { type: 'string' },
        minutes: { type: 'string', default: '4' },
        faults: { type: 'string', default: Object.keys(catalogue).join(',') },
        replay: { type: 'string' },
        report: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error.message);
  }
};

const numberOf = (name, text, isFine) => {
  const value = Number(text);
  return text !== '' && isFine(value) ? value : refuse(`--${name} ${text}: a number is expected here.`);
};

const readPlan = (file) => {
  try {
    const plan = JSON.parse(readFileSync(file, 'utf8'));
    const { strikes, minutes, faults } = plan.plan ?? plan;
    if (Array.isArray(strikes) && minutes > 0 && faults.every((id) => id in catalogue)) return plan.plan ?? plan;
    return refuse(`${file} holds no plan of a run of chaos.`);
  } catch (error) {
    return refuse(`${file} cannot be read: ${error.message}`);
  }
};

const drawnFrom = (words) => {
  const faults = words.faults.split(',');
  const unknown = faults.find((id) => !(id in catalogue));
  if (unknown !== undefined) refuse(`There is no fault ${unknown}; --list names them.`);
  const minutes = numberOf('minutes', words.minutes, (value) => value > 0 && value <= 600);
  const seed = numberOf('seed', words.seed ?? String(Math.trunc(Math.random() * 2 ** 31)), Number.isSafeInteger);
  return { seed, minutes, faults };
};

const words = readWords();
if (words.list) {
  for (const [id, title] of Object.entries(catalogue)) console.log(`${id.padEnd(4)} ${title}`);
  process.exit(0);
}
const plan = words.replay === undefined ? drawnFrom(words) : readPlan(words.replay);
const say = (line) => console.error(line);
say(`seed ${plan.seed}, ${plan.minutes} minutes, ${plan.faults.join(', ')}`);

await build();
// What is played is what was just built, whatever is committed meanwhile.
const commit = commitOf(root);
const folder = await openRunFolder({ prefix: 'alur-chaos-', owner: 'chaos.mjs' });
const cleanUp = async () => {
  await endProcessesOf(folder);
  rmSync(folder, { recursive: true, force: true });
};
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(name, async () => {
    await endAllGroups();
    await cleanUp();
    process.exit(130);
  });

const files = {
  plan: path.join(folder, 'asked.json'),
  report: path.join(folder, 'report.json'),
  arena: path.join(folder, 'arena'),
};
mkdirSync(files.arena);
writeFileSync(files.plan, JSON.stringify(plan));
let isOver = false;
const result = await runCommand(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '-c', 'config/tooling/jest.config.cjs', '--runInBand', 'test/chaos/chaos.chaos.ts'],
  {
    cwd: root,
    env: {
      ...process.env,
      ALUR_TEST_STAGE: 'chaos',
      ALUR_TEST_TMP: folder,
      TMPDIR: folder,
      ALUR_CHAOS_PLAN: files.plan,
      ALUR_CHAOS_REPORT: files.report,
      ALUR_CHAOS_FOLDER: files.arena,
    },
    patience: (plan.minutes + 30) * 60_000,
    told: (piece) => {
      process.stderr.write(piece);
      isOver ||= String(piece).includes('Ran all test suites');
    },
    isOver: () => isOver,
  },
);

/** Seed, plan, ledger, report, and what the processes said; not the database, which is large and says no more than the report. */
const keep = () => {
  const kept = path.join(root, '.alur', 'chaos', `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${plan.seed}`);
  mkdirSync(kept, { recursive: true });
  const copy = (from) =>
    cpSync(path.join(folder, from), path.join(kept, path.basename(from)), { recursive: true, force: true });
  for (const from of ['report.json', 'arena/plan.json', 'arena/ledger.jsonl', 'arena/logs'])
    try {
      copy(from);
    } catch {
      // A run that broke early has not written all of them.
    }
  writeFileSync(path.join(kept, 'jest.log'), result.output);
  return kept;
};

const readReport = () => {
  try {
    return JSON.parse(readFileSync(files.report, 'utf8'));
  } catch {
    return undefined;
  }
};
const report = readReport();
const isWell = result.code === 0 && report !== undefined;
const kept = isWell ? undefined : keep();
if (report) {
  const whole = { commit, ...report };
  if (words.json) console.log(JSON.stringify(whole));
  else console.log(summaryOf(whole, catalogue));
  if (words.report) {
    writeFileSync(path.join(root, 'docs/reports/chaos.json'), `${JSON.stringify(whole, null, 2)}\n`);
    writeFileSync(path.join(root, 'docs/reports/chaos.md'), await markdownOf(whole, catalogue));
  }
} else console.error(`The run did not come to its end:\n${result.output}`);
if (kept !== undefined) say(`Kept: ${kept}\nAgain: npm run chaos -- --replay ${path.join(kept, 'plan.json')}`);
await cleanUp();
process.exit(isWell ? 0 : 1);
