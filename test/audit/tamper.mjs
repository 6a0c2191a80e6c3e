/**
 * `npm run audit:tamper -- [--count n] [--seed s] [--no-report]`: a small city is written, then tampered with in every way we
 * know, by somebody who may do anything in its database; each must be told with its case and its minute. Writes
 * docs/reports/audit-tampering.md and ends with 1 when one was not told.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../config/tooling/build.mjs';
import { withTestCluster, withTestDatabase } from '../simulation/test-cluster.mjs';
import { reportOf } from './report.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    'no-report': { type: 'boolean', default: false },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (![count, seed].every(Number.isInteger) || count < 1) {
  console.error('Usage: npm run audit:tamper -- [--count n] [--seed s] [--no-report]');
  process.exit(2);
}
await build();
const require = createRequire(import.meta.url);
const { findingsOf, playTampering, tamperCity } = require(
  path.join(root, 'dist/libs/persistence/src/audit/fixtures/tamper-run.js'),
);
const { Client } = require('pg');

const from = performance.now();
const seconds = () => Math.round((performance.now() - from) / 1000);
/** By kind: how many were played, and how often each code told of it. */
const kinds = new Map();
const untold = [];

const play = async (client) => {
  const city = await tamperCity(client, seed);
  const whole = await findingsOf(client, city);
  if (whole.length > 0) throw new Error(`Nobody had touched it, and yet: ${JSON.stringify(whole)}`);
  for (let number = 0; number < count; number += 1) {
    const { kind, isTold, ...tampered } = await playTampering(client, city, seed * 1_000_000 + number);
    const known = kinds.get(kind) ?? { played: 0, codes: new Set() };
    known.played += 1;
    for (const { code } of tampered.findings) known.codes.add(code);
    kinds.set(kind, known);
    if (!isTold) {
      untold.push(kind);
      console.error(JSON.stringify({ number: seed * 1_000_000 + number, kind, ...tampered }));
    }
    if ((number + 1) % 1_000 === 0) console.log(`${number + 1} of ${count}, ${untold.length} not told, ${seconds()} s`);
  }
};

await withTestCluster(() =>
  withTestDatabase(async (url) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await play(client);
    } finally {
      await client.end();
    }
  }),
);
console.log(`${count} played, ${untold.length} not told, ${seconds()} s`);
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
if (!values['no-report'])
  writeFileSync(
    path.join(root, 'docs/reports/audit-tampering.md'),
    reportOf({ count, seed, commit, seconds: seconds(), kinds, untold }),
  );
process.exit(untold.length > 0 ? 1 : 0);
