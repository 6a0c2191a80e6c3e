/** A child of `simulate.mjs`: plays what it is told and says what it found. */
import { openStage } from './stage.mjs';
import { openMirror } from './mirror.mjs';

const say = (message) => new Promise((resolve) => process.send(message, resolve));

/** The first seed of a range that breaks something, shrunk; or nothing. */
const schedules = async ({ simulation, stage }, { from, to, every = 50 }) => {
  let steps = 0;
  for (let seed = from; seed < to; seed += 1) {
    const { violations, labels, steps: taken } = await simulation.runSchedule(seed, stage);
    steps += taken;
    if (violations.length > 0) return { seed, labels, violations, steps, played: seed - from + 1 };
    if ((seed - from + 1) % every === 0) await say({ progress: every });
  }
  return { steps, violations: [], played: to - from };
};

const crashPoints = async ({ simulation, stage }, { part, parts }) => {
  let steps = 0;
  let played = 0;
  for (const version of stage.versions.filter((_, index) => index % parts === part)) {
    await say({ progress: 0 });
    for (const point of await simulation.faultPoints(stage, version)) {
      const outcome = await simulation.runWithFault(stage, version, point);
      steps += outcome.steps;
      played += 1;
      if (outcome.violations.length > 0)
        return { point: { ...point, golden: version.hash }, violations: outcome.violations, steps, played };
    }
  }
  return { steps, violations: [], played };
};

const mirrored = async (opened, { from, to, databaseUrl }) => {
  const mirror = await openMirror(opened, databaseUrl);
  let steps = 0;
  // After a difference connections stand in their transactions: the process ends with them.
  for (let seed = from; seed < to; seed += 1) {
    const { violations, labels, steps: taken } = await mirror.run(seed);
    steps += taken;
    if (violations.length > 0) return { seed, labels, violations, steps, played: seed - from + 1 };
    if ((seed - from + 1) % 5 === 0) await say({ progress: 5 });
  }
  await mirror.close();
  return { steps, violations: [], played: to - from };
};

const kinds = { schedules, crashPoints, mirrored };

process.once('message', async ({ kind, mutant, ...asked }) => {
  try {
    const opened = await openStage(mutant);
    await say({ done: await kinds[kind](opened, asked) });
  } catch (error) {
    await say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  process.exit(0);
});
