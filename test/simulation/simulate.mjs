/**
 * `npm run simulate -- [--schedules N] [--seconds S] [--seed S] [--json]`: random schedules with faults, so many at least,
 * and more for as long as the seconds last.
 * `--crash-points`: every fault of every step of the golden cases. `--postgres N`: schedules that a real PostgreSQL
 * follows step by step. `--mutants [--only id,…]`: mistakes that must be noticed. `--generate-mutants --seed S`: draws new ones.
 * A schedule that breaks something is shrunk and kept under test/simulation/kept, where a spec plays it again.
 */
import { parseArgs } from 'node:util';
import { build } from '../../config/tooling/build.mjs';
import { inTurns, playPart, processors } from './children.mjs';
import { keepRun } from './keep-run.mjs';

const usage =
  'Usage: npm run simulate -- [--schedules N] [--seconds S] [--seed S] [--crash-points] [--postgres N] [--mutants [--only ids]] [--generate-mutants] [--json]';
const read = () => {
  try {
    const { values } = parseArgs({
      options: {
        schedules: { type: 'string' },
        seconds: { type: 'string' },
        seed: { type: 'string' },
        postgres: { type: 'string' },
        only: { type: 'string' },
        'crash-points': { type: 'boolean' },
        mutants: { type: 'boolean' },
        'generate-mutants': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
};
const wholeNumber = (text, fallback) => {
  const value = text === undefined ? fallback : Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  console.error(usage);
  process.exit(2);
};

const values = read();
const seed = wholeNumber(values.seed, Math.trunc(Math.random() * 2 ** 31));
const say = (line) => values.json || console.log(line);

/** Parts of a range, a few per processor, so that none waits long for the last. */
const parts = (count) => {
  const size = Math.max(1, Math.ceil(count / (processors * 4)));
  return Array.from({ length: Math.ceil(count / size) }, (_, n) => ({
    from: seed + n * size,
    to: Math.min(seed + count, seed + (n + 1) * size),
  }));
};

const total = (results, what) => results.reduce((sum, result) => sum + result[what], 0);

const report = async (results, from) => {
  const broken = results.filter(({ violations }) => violations.length > 0);
  for (const result of broken) {
    console.error(result.violations.map(({ invariant, what }) => `${invariant} ${what}`).join('\n'));
    console.error(result.point ? `at ${JSON.stringify(result.point)}` : `kept in ${await keepRun(result)}`);
  }
  const summary = {
    schedules: total(results, 'played'),
    steps: total(results, 'steps'),
    violations: broken.length,
    seed,
  };
  say(`${summary.schedules} runs, ${summary.steps} steps in ${Math.round((performance.now() - from) / 1000)} s`);
  console.log(JSON.stringify(summary));
  process.exitCode = broken.length > 0 ? 1 : 0;
};

const progressOf = (count) => {
  let done = 0;
  let said = 0;
  return (more) => {
    done += more;
    if (done - said < count / 20) return;
    said = done;
    say(`${done} of ${count}`);
  };
};

const isBroken = ({ violations }) => violations.length > 0;

const playSchedules = async (count, seconds) => {
  const until = performance.now() + seconds * 1_000;
  const onProgress = progressOf(count);
  const play = (range) => playPart({ kind: 'schedules', ...range }, { onProgress });
  const results = await inTurns(parts(count), play, { isEnough: isBroken });
  // Then on, a part at a time.
  let next = seed + count;
  const more = async () => {
    const found = [];
    while (performance.now() < until && !results.concat(found).some(isBroken)) {
      const from = next;
      next += furtherSize;
      found.push(await play({ from, to: from + furtherSize }));
    }
    return found;
  };
  const further = await Promise.all(Array.from({ length: processors }, more));
  return [...results, ...further.flat()];
};
const furtherSize = 400;

const playCrashPoints = () =>
  inTurns(
    Array.from({ length: processors }, (_, part) => ({ part, parts: processors })),
    (range) => playPart({ kind: 'crashPoints', ...range }),
  );

const playMirrored = async (count) => {
  const { withTestCluster, withTestDatabase } = await import('./test-cluster.mjs');
  const onProgress = progressOf(count);
  const play = (databaseUrl) =>
    playPart({ kind: 'mirrored', from: seed, to: seed + count, databaseUrl }, { onProgress });
  return [await withTestCluster(() => withTestDatabase(play))];
};

const main = async () => {
  const from = performance.now();
  await build();
  if (values['generate-mutants']) return (await import('./generate-mutants.mjs')).generate({ seed, say });
  if (values.mutants) {
    const { testMutants } = await import('./test-mutants.mjs');
    process.exitCode = (await testMutants({ only: values.only?.split(','), json: values.json, say })) ? 0 : 1;
    return;
  }
  if (values['crash-points']) return report(await playCrashPoints(), from);
  if (values.postgres !== undefined) return report(await playMirrored(wholeNumber(values.postgres, 1_000)), from);
  return report(await playSchedules(wholeNumber(values.schedules, 20_000), wholeNumber(values.seconds, 0)), from);
};
await main();
