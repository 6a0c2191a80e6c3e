/**
 * `npm run fuzz:engine -- [--cases N] [--seed S]`: random processes over all elements, legal and illegal commands.
 * A failure is shrunk and kept under test/fuzz/kept, where a spec plays it again; beside it as a drawing and a scenario.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { build } from '../../config/tooling/build.mjs';
import { scenarioOf } from './scenario-of.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string' }, json: { type: 'boolean' } },
});
const cases = Number(values.cases);
const seed = values.seed === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(values.seed);
if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz:engine -- [--cases N] [--seed S] [--json]');
  process.exit(2);
}
await build();
const require = createRequire(import.meta.url);
const { choicesFromEverywhere, fullProcess, playChoices } = require(path.join(root, 'dist/libs/testing/src/index.js'));

const chunk = 1_000;
let steps = 0;
let done = 0;
const from = performance.now();
for (let part = 0; done < cases; part += 1) {
  const numRuns = Math.min(chunk, cases - done);
  const result = fc.check(
    fc.property(fullProcess, choicesFromEverywhere, (drawn, chosen) => {
      steps += playChoices(drawn, chosen).length;
    }),
    { numRuns, seed: seed + part },
  );
  if (result.failed) {
    const [drawn, chosen] = result.counterexample;
    const folder = path.join(root, 'test/fuzz/kept');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `engine-${seed + part}.json`);
    writeFileSync(file, `${JSON.stringify({ seed: seed + part, process: drawn, choices: chosen }, null, 2)}\n`);
    const { bpmn, yaml } = await scenarioOf(drawn, chosen);
    const readable = path.join(folder, 'scenarios', `engine-${seed + part}`);
    mkdirSync(path.dirname(readable), { recursive: true });
    writeFileSync(`${readable}.bpmn`, bpmn);
    writeFileSync(`${readable}.yaml`, yaml);
    console.error(`${result.errorInstance?.message ?? 'failed'}\nShrunk and kept: ${path.relative(root, file)}`);
    process.exit(1);
  }
  done += numRuns;
  if (!values.json && part % 10 === 9) console.log(`${done} cases, ${steps} steps`);
}
const summary = { cases: done, steps, failures: 0, seed, seconds: Math.round((performance.now() - from) / 1000) };
console.log(values.json ? JSON.stringify(summary) : `${done} cases, ${steps} steps, no failure, seed ${seed}`);
