/** `node test/sop/sop-round-trip.mjs [tables] [seed]`: the round trip of random SOP tables, 1,000 unless told otherwise. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [tables = '1000', seed = String(Math.trunc(Math.random() * 2 ** 30))] = process.argv.slice(2);
if (![tables, seed].every((text) => /^\d+$/.test(text))) {
  console.error('Usage: node test/sop/sop-round-trip.mjs [tables] [seed]');
  process.exit(2);
}
console.log(`${tables} tables, seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '-c', 'config/tooling/jest.config.cjs', 'test/sop/round-trip.spec.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ALUR_SOP_TABLES: tables, ALUR_SOP_SEED: seed } },
);
process.exit(status ?? 1);
