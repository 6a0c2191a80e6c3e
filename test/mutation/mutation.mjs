/**
 * `npm run mutation -- <lib…> [--part p] [--afresh] [--jest] [--concurrency n] [--no-report]`: puts thousands of small mistakes
 * into the sources of pure libs, one at a time, and tells which of them the lib's own specs do not notice. Writes
 * docs/reports/mutation.md. Ends with 1 when a lib stays under the score that is asked.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { figuresOf, survivorsOf } from './figures.mjs';
import { partsOf } from './parts.mjs';
import { writeReport } from './report.mjs';
import { rememberedOf, runStryker } from './run-stryker.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const usage = 'Usage: npm run mutation -- <lib…> [--part p] [--afresh] [--jest] [--concurrency n] [--no-report]';
/** Of a hundred mistakes, so many must be noticed. */
const askedScore = 85;

const fail = (message) => {
  console.error(message);
  process.exit(2);
};

const read = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        part: { type: 'string', default: '' },
        afresh: { type: 'boolean', default: false },
        jest: { type: 'boolean', default: false },
        concurrency: { type: 'string', default: '2' },
        'no-report': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail(`${error.message}\n${usage}`);
  }
};

const { positionals: libs, values } = read();
const concurrency = Number(values.concurrency);
const only = values.part;
process.chdir(root);
if (libs.length === 0 || !Number.isInteger(concurrency) || concurrency < 1) fail(usage);
const known = readdirSync(path.join(root, 'libs'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
for (const lib of libs) {
  if (!known.includes(lib)) fail(`There is no lib "${lib}". There are: ${known.join(', ')}`);
  if (only && !partsOf(root, lib).some(({ name }) => name === only))
    fail(
      `libs/${lib} has these parts: ${partsOf(root, lib)
        .map(({ name }) => name)
        .join(', ')}`,
    );
}

const show = (lib, files) => {
  const { all, perFile } = figuresOf(files);
  const said = [...perFile, { name: `${lib}, in all`, ...all }];
  for (const { name, score, noticed, judged } of said)
    console.log(`${score.toFixed(1).padStart(6)} %  ${String(noticed).padStart(5)} of ${judged}  ${name}`);
  for (const { group, survivors } of survivorsOf(files)) {
    console.log(`\n${group}`);
    for (const { file, line, what, isRun } of survivors)
      console.log(`  ${file}:${String(line)} ${what}${isRun ? '' : ' (never run)'}`);
  }
  return all.score >= askedScore;
};

let isWell = true;
for (const lib of libs) {
  const from = performance.now();
  const parts = partsOf(root, lib);
  try {
    for (const part of parts.filter(({ name }) => only === '' || name === only))
      await runStryker(root, { lib, part, isAfresh: values.afresh, concurrency, usesJest: values.jest });
  } catch (error) {
    // Stryker has told its own faults already: specs that fail, or none at all.
    fail(`${lib}: ${error.message}`);
  }
  const files = rememberedOf(root, lib, parts);
  console.log(`\n${lib}: ${((performance.now() - from) / 60_000).toFixed(1)} minutes\n`);
  isWell = show(lib, files) && isWell;
  if (!values['no-report']) await writeReport(root, { lib, files });
}
if (!isWell) console.error(`\nAsked for are ${askedScore} %.`);
process.exitCode = isWell ? 0 : 1;
