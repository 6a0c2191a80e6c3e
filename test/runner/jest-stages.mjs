/** The stages that run code: each is one run of Jest over the files of its kind, counted from Jest's own report. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.mjs';

const minutes = 60_000;

export const matrixStageEnv = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };

/**
 * `needs`: without it the stage cannot run. `alone`: one file at a time, since its tests take the machine or stop things.
 * `lanes`: files at once where two are not enough, since they wait more than they work.
 * `beside`: it waits or uses one core, and shares nothing with the others of its kind: two such run at once.
 * `cities`: its files start a city each. `onRequest`: only when it is named. `env`: on top of what every stage gets; an undefined value takes a variable away.
 */
export const jestStages = {
  unit: { kind: 'unit', patience: 10 * minutes },
  pg: { kind: 'pg', needs: ['postgres'], patience: 15 * minutes },
  'queue-redis': {
    kind: 'queue',
    needs: ['postgres', 'redis'],
    alone: true,
    beside: true,
    env: { QUEUE_BACKEND: 'redis' },
    patience: 10 * minutes,
  },
  'queue-postgres': {
    kind: 'queue',
    needs: ['postgres'],
    alone: true,
    beside: true,
    env: { QUEUE_BACKEND: 'postgres', ALUR_TEST_REDIS_URL: undefined },
    patience: 10 * minutes,
  },
  // A gateway in the test's own process: its cookie plugin loads a module while it runs, which Jest allows by this flag only.
  matrix: {
    kind: 'matrix',
    needs: ['postgres'],
    alone: true,
    beside: true,
    env: matrixStageEnv,
    patience: 5 * minutes,
  },
  journeys: { kind: 'journeys', needs: ['postgres'], cities: true, lanes: 3, patience: 20 * minutes },
  browser: { kind: 'browser', needs: ['postgres', 'chromium'], cities: true, patience: 20 * minutes },
  // More than has room in every run: `npm run browser:more`.
  'browser-more': {
    kind: 'browser-more',
    needs: ['postgres', 'chromium'],
    cities: true,
    patience: 20 * minutes,
    onRequest: true,
  },
  // Brings its own servers, as `npm start` does.
  start: { kind: 'start', alone: true, beside: true, patience: 5 * minutes },
  simulation: { kind: 'simulation', needs: ['postgres'], alone: true, patience: 12 * minutes },
  // Takes minutes: `npm run corpus`.
  corpus: { kind: 'corpus', needs: ['postgres'], alone: true, patience: 15 * minutes, onRequest: true },
  // Brings its own city and takes as long as it is given: `npm run chaos:points`.
  'crash-points': { kind: 'crash-points', alone: true, patience: 150 * minutes, onRequest: true },
  chaos: { kind: 'chaos', needs: ['postgres'], alone: true, patience: 25 * minutes },
};

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** A file that did not even load has no tests to count: it counts as one failure. */
const countOf = (report, result) => {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && result.code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

/** @param live show Jest's own output as it comes, for a developer who asked for this stage alone */
export const runJestStage = async (stage, { root, env, reports, patterns, live }) => {
  const { kind, alone, lanes = 2, patience, env: own } = jestStages[stage];
  const reportFile = path.join(reports, `${stage}.json`);
  const args = [
    'node_modules/jest/bin/jest.js',
    ...['-c', 'config/tooling/jest.config.cjs', '--passWithNoTests', '--json', `--outputFile=${reportFile}`],
    ...(alone ? ['--runInBand'] : [`--maxWorkers=${String(lanes)}`]),
    ...patterns,
  ];
  const result = await runCommand(process.execPath, args, {
    cwd: root,
    env: { ...env, ALUR_TEST_STAGE: kind, ALUR_TEST_QUEUE_BACKEND: own?.QUEUE_BACKEND, ...own },
    patience,
    isOver: () => readReport(reportFile) !== undefined,
    live,
  });
  const counts = countOf(readReport(reportFile), result);
  const output = counts.failed > 0 ? [result.output.trim(), result.note].filter(Boolean).join('\n') : '';
  return { stage, ...counts, ms: result.ms, output };
};
