/**
 * `node test/studio/random-bundles.mjs --bundles N --tables N --door N --seed S`: broken bundles at the gate, services made of random tables,
 * and broken bundles at the door of a running city.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: {
    bundles: { type: 'string', default: '10000' },
    tables: { type: 'string', default: '100' },
    door: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Math.trunc(Math.random() * 2 ** 30)) },
  },
});
if (!Object.values(values).every((text) => /^\d+$/.test(text))) {
  console.error('Usage: node test/studio/random-bundles.mjs [--bundles N] [--tables N] [--door N] [--seed S]');
  process.exit(2);
}
console.log(`${values.bundles} bundles, ${values.tables} tables, ${values.door} at the door, seed ${values.seed}`);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '-c', 'config/tooling/jest.config.cjs', 'test/studio/random-bundles.spec.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ALUR_BUNDLES: values.bundles,
      ALUR_BUNDLE_TABLES: values.tables,
      ALUR_BUNDLES_SEED: values.seed,
    },
  },
);
if (status !== 0 || values.door === '0') process.exit(status ?? 1);
const door = spawnSync(process.execPath, ['test/run.mjs', '--only', 'journeys', 'studio-bundles'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ALUR_BUNDLES_AT_THE_DOOR: values.door, ALUR_BUNDLES_SEED: values.seed },
});
process.exit(door.status ?? 1);
