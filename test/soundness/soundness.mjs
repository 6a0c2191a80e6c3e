/**
 * `node test/soundness/soundness.mjs [--models N] [--minutes M] [--seed S] [--smallest n] [--largest n] [--no-report]`: random
 * drawings, most of them spoilt, judged by the checker and by the engine itself, that is asked for everything that can happen.
 * Both must say the same. Stops when so many have been compared or the minutes are over; writes docs/reports/soundness.md.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../config/tooling/build.mjs';
import { reportOf } from './report.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: {
    models: { type: 'string', default: '100000' },
    minutes: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    smallest: { type: 'string', default: '5' },
    largest: { type: 'string', default: '60' },
    'no-report': { type: 'boolean', default: false },
  },
});
const asked = ['models', 'minutes', 'seed', 'smallest', 'largest'].map((name) => Number(values[name]));
const [models, minutes, seed, smallest, largest] = asked;
if (!asked.every(Number.isInteger) || models < 1 || minutes < 1 || smallest > largest) {
  console.error(
    'Usage: node test/soundness/soundness.mjs [--models N] [--minutes M] [--seed S] [--smallest n] [--largest n] [--no-report]',
  );
  process.exit(2);
}
await build();
const require = createRequire(import.meta.url);
const fixtures = path.join(root, 'dist/libs/process-check/src/fixtures');
const { drawingOf } = require(path.join(fixtures, 'compare.js'));
const { exploreEngine } = require(path.join(fixtures, 'explore-engine.js'));
const { Mix } = require(path.join(fixtures, 'mix.js'));

/** States of the engine; a drawing with more is left out. */
const engineLimit = 600;
const mix = new Mix();
const from = performance.now();
const isOver = () => performance.now() - from > minutes * 60_000;
let drawn = 0;
for (; mix.compared < models && !isOver(); drawn += 1) {
  const number = seed * 1_000_000 + drawn;
  const judged = drawingOf(number, [smallest, largest]);
  const before = mix.wrong.length;
  mix.compare(number, judged, exploreEngine(judged.process, judged.others, engineLimit));
  for (const line of mix.wrong.slice(before)) console.error(line);
  if ((drawn + 1) % 5_000 === 0) console.log(mix.told());
}
console.log(mix.told());
const rare = mix.tooRare();
if (rare.length > 0) console.error(`Too rare: ${rare.join('; ')}`);
const seconds = Math.round((performance.now() - from) / 1000);
if (!values['no-report'])
  writeFileSync(path.join(root, 'docs/reports/soundness.md'), reportOf({ mix, drawn, seed, seconds, engineLimit }));
process.exit(mix.wrong.length > 0 || rare.length > 0 ? 1 : 0);
