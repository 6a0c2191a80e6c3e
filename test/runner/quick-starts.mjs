/** Begins each program of a city once, so that the many that tests start need not find and compile the same files again. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.mjs';

const programs = {
  gateway: 'dist/apps/gateway/src/main.js',
  worker: 'dist/apps/worker/src/main.js',
  setup: 'dist/apps/worker/src/setup.js',
};

/** Without its variables a program ends as soon as it has loaded everything: that is all that is wanted of it. */
const remember = (root, folder, [name, script]) =>
  runCommand(process.execPath, ['--require', './test/support/remember-start.cjs', script], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      ALUR_TEST_QUICK_START: path.join(folder, name),
      ALUR_TEST_QUICK_START_WRITE: '1',
    },
    patience: 60_000,
  });

/** @returns variables for the tests */
export const rememberStarts = async (root, runFolder) => {
  const folder = path.join(runFolder, 'quick-starts');
  mkdirSync(folder);
  await Promise.all(Object.entries(programs).map((program) => remember(root, folder, program)));
  return { ALUR_TEST_QUICK_STARTS: folder };
};
