/**
 * `npm test`: brings what the tests need, builds, runs every stage and counts. `npm test -- --only unit,pg [pattern]` runs
 * some of them; the names are those of the summary.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../config/tooling/build.mjs';
import { endAllGroups } from './runner/command.mjs';
import { startInfrastructure } from './runner/infrastructure.mjs';
import { jestStages, runJestStage } from './runner/jest-stages.mjs';
import { endProcessesOf, openRunFolder } from './runner/leftovers.mjs';
import { rememberStarts } from './runner/quick-starts.mjs';
import { runStaticStage, staticStages } from './runner/static-stages.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const isCi = Boolean(process.env.CI) && process.env.CI !== 'false';

const readArguments = (args) => {
  const at = args.indexOf('--only');
  if (at === -1) return { only: undefined, patterns: args };
  return { only: (args[at + 1] ?? '').split(','), patterns: [...args.slice(0, at), ...args.slice(at + 2)] };
};
const { only, patterns } = readArguments(process.argv.slice(2));
const known = [...Object.keys(staticStages), ...Object.keys(jestStages)];
const unknown = patterns.find((pattern) => pattern.startsWith('-'));
if (unknown !== undefined) {
  console.log(`npm test -- [--only ${known.join(',')}] [part of a file's name …]`);
  process.exit(unknown === '--help' ? 0 : 2);
}
const isNamed = (stage, name) => stage === name || jestStages[stage]?.kind === name;
const chosen = known.filter((stage) =>
  only ? only.some((name) => isNamed(stage, name)) : !jestStages[stage]?.onRequest,
);
if (chosen.length === 0) {
  console.error(`No such stage. The stages are: ${known.join(', ')}.`);
  process.exit(2);
}
const chosenJest = chosen.filter((stage) => jestStages[stage]);
const isSideBySide = (stage) => staticStages[stage] !== undefined || jestStages[stage].beside === true;

const results = [];
const notices = [];
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

const record = (result) => {
  results.push(result);
  const { stage, passed, failed, skipped, ms, output } = result;
  if (failed > 0 && output) console.log(`\n--- ${stage} ---\n${output}\n`);
  const counts = [`${passed} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])].join(', ');
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${stage.padEnd(18)} ${counts.padEnd(30)} ${seconds(ms)}`);
};

const resultOf = (stage, isWell, ms, output = '') => ({
  stage,
  passed: isWell ? 1 : 0,
  failed: isWell ? 0 : 1,
  skipped: 0,
  ms,
  output,
});
const single = (...told) => record(resultOf(...told));

/** What of a stage is missing on this machine, or its result. */
const tryJestStage = async (stage, { env, missing }, reports) => {
  const lacking = (jestStages[stage].needs ?? []).filter((name) => missing.has(name));
  if (lacking.length === 0) {
    const live = only !== undefined && chosenJest.length === 1;
    return runJestStage(stage, { root, env, reports, patterns, live });
  }
  if (isCi || lacking.includes('postgres')) return resultOf(stage, false, 0, `Not run: no ${lacking.join(', no ')}.`);
  notices.push(`NOT RUN: ${stage}, because there is no ${lacking.join(' and no ')} on this machine.`);
  return undefined;
};

/** The longest ones first: the others run beside them. */
const longest = ['lint', 'start'];

/** Two at a time, since each uses one core or waits; told in the order of the list. */
const runSideBySide = async (infrastructure, reports) => {
  const staticEnv = { ...infrastructure.env, FORCE_COLOR: '0' };
  const all = chosen.filter(isSideBySide);
  const waiting = [
    ...longest.filter((stage) => all.includes(stage)),
    ...all.filter((stage) => !longest.includes(stage)),
  ];
  const done = new Map();
  const lane = async () => {
    for (let stage = waiting.shift(); stage && !stopping; stage = waiting.shift())
      done.set(
        stage,
        staticStages[stage]
          ? await runStaticStage(stage, { root, env: staticEnv })
          : await tryJestStage(stage, infrastructure, reports),
      );
  };
  await Promise.all([lane(), lane()]);
  for (const stage of chosen) if (done.get(stage)) record(done.get(stage));
};

const runBuild = async () => {
  const from = performance.now();
  try {
    await build();
    single('build', true, performance.now() - from);
  } catch (error) {
    single('build', false, performance.now() - from, error.message);
  }
};

const runInTurn = async (infrastructure, reports) => {
  for (const stage of chosenJest.filter((name) => !isSideBySide(name))) {
    if (stopping) return;
    const result = await tryJestStage(stage, infrastructure, reports);
    if (result) record(result);
  }
};

const needsOf = (all) => {
  const stages = all.filter((stage) => stage !== 'start');
  const names = new Set(stages.flatMap((stage) => jestStages[stage].needs ?? []));
  // Journeys and chaos run on Redis where there is one.
  if (stages.some((stage) => stage !== 'unit' && stage !== 'pg' && stage !== 'queue-postgres')) names.add('redis');
  return names;
};

const summarise = () => {
  console.log('\nTime per stage');
  for (const { stage, ms } of results) console.log(`  ${stage.padEnd(18)} ${seconds(ms)}`);
  console.log(`  ${'all, some at once'.padEnd(18)} ${seconds(performance.now())}`);
  for (const notice of notices) console.log(`\n*** ${notice} ***`);
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  if (sum('skipped') > 0) console.log(`\n*** ${sum('skipped')} tests are marked as skipped. ***`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0;
};

let stopping = false;
const folder = await openRunFolder();
let infrastructure = { env: { ...process.env }, missing: new Map(), stop: async () => {} };

const cleanUp = async () => {
  await infrastructure.stop();
  const left = await endProcessesOf(folder);
  rmSync(folder, { recursive: true, force: true });
  return left;
};

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(name, async () => {
    if (stopping) return;
    stopping = true;
    await endAllGroups();
    await ready;
    await cleanUp();
    process.exit(130);
  });

const reports = path.join(folder, 'reports');
mkdirSync(reports);
const ready = startInfrastructure(folder, needsOf(chosenJest)).then((started) => (infrastructure = started));
await ready;
for (const [name, reason] of infrastructure.missing) notices.push(`No ${name}: ${reason}`);
if (!stopping && chosenJest.some((stage) => stage !== 'unit')) await runBuild();
// Ten beginnings pay for it; a developer who asked for one file has fewer.
if (!stopping && patterns.length === 0 && chosenJest.some((stage) => jestStages[stage].cities))
  Object.assign(infrastructure.env, await rememberStarts(root, folder));
if (!stopping) await runSideBySide(infrastructure, reports);
if (!stopping) await runInTurn(infrastructure, reports);

if (!stopping) {
  stopping = true;
  const from = performance.now();
  const left = await cleanUp();
  if (left.length > 0) single('leaves no process', false, performance.now() - from, left.join('\n'));
  process.exit(summarise() ? 0 : 1);
}
