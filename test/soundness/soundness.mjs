/**
 * `node test/soundness/soundness.mjs --models N [--seed S] [--smallest n] [--largest n] [--no-report]`: random drawings,
 * most of them spoilt, judged by the checker and by the engine itself, that is asked for everything that can happen. Both must
 * say the same. Writes docs/reports/soundness.md.
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
    seed: { type: 'string', default: '1' },
    smallest: { type: 'string', default: '5' },
    largest: { type: 'string', default: '16' },
    'no-report': { type: 'boolean', default: false },
  },
});
const [models, seed, smallest, largest] = [values.models, values.seed, values.smallest, values.largest].map(Number);
if (![models, seed, smallest, largest].every(Number.isInteger) || models < 1 || smallest > largest) {
  console.error(
    'Usage: node test/soundness/soundness.mjs --models N [--seed S] [--smallest n] [--largest n] [--no-report]',
  );
  process.exit(2);
}
await build();
const require = createRequire(import.meta.url);
const fixtures = path.join(root, 'dist/libs/process-check/src/fixtures');
const { difference, drawingOf, findingsOf } = require(path.join(fixtures, 'compare.js'));
const { exploreEngine } = require(path.join(fixtures, 'explore-engine.js'));

const codes = ['DEADLOCK', 'IMPROPER_COMPLETION', 'UNSAFE', 'NO_OPTION_TO_COMPLETE', 'DEAD_ELEMENT'];
const kinds = {
  'boundary events': (element) => element.type === 'boundaryEvent' && element.trigger.kind !== 'compensation',
  'sub-processes': (element) => element.type === 'subProcess',
  'inclusive gateways': (element) => element.type === 'inclusiveGateway',
  'event-based gateways': (element) => element.type === 'eventBasedGateway',
  compensation: (element) => element.type === 'boundaryEvent' && element.trigger.kind === 'compensation',
};
const totals = {
  models,
  seed,
  compared: 0,
  skipped: 0,
  unsound: 0,
  unknown: 0,
  wrong: 0,
  elements: 0,
  states: 0,
  largest: 0,
  codes: Object.fromEntries(codes.map((code) => [code, 0])),
  kinds: Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0])),
  checkerMs: 0,
};

const compare = (number) => {
  const judged = drawingOf(number, [smallest, largest]);
  const said = exploreEngine(judged.process, judged.others, 1_500);
  if (said.skipped) {
    totals.skipped += 1;
    return;
  }
  totals.compared += 1;
  totals.states += said.states;
  const elements = Object.values(judged.process.elements);
  totals.elements += elements.length;
  totals.largest = Math.max(totals.largest, elements.length);
  for (const [kind, isSo] of Object.entries(kinds)) if (elements.some(isSo)) totals.kinds[kind] += 1;
  const from = performance.now();
  const findings = findingsOf(judged);
  totals.checkerMs += performance.now() - from;
  if (findings.some(({ severity }) => severity === 'error')) totals.unsound += 1;
  if (findings.some(({ code }) => code === 'STATE_LIMIT')) totals.unknown += 1;
  for (const code of new Set(findings.map((one) => one.code))) totals.codes[code] += 1;
  // Once visiting every state, once leaving out all that can be left out.
  for (const options of [{}, { wholeLimit: 0 }]) {
    const found = difference(judged, said, options);
    if (found === undefined) continue;
    totals.wrong += 1;
    console.error(`${number} ${JSON.stringify(options)} ${found}`);
  }
};

const from = performance.now();
for (let done = 0; done < models; done += 1) {
  compare(seed * 1_000_000 + done);
  if ((done + 1) % 5_000 === 0) console.log(`${done + 1} drawings, ${totals.wrong} differences`);
}
const summary = { ...totals, seconds: Math.round((performance.now() - from) / 1000) };
console.log(JSON.stringify(summary));
if (!values['no-report']) writeFileSync(path.join(root, 'docs/reports/soundness.md'), reportOf(summary));
process.exit(totals.wrong > 0 ? 1 : 0);
