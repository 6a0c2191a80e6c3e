/**
 * How the models of the BPMN Model Interchange Working Group come through: each is imported, written back with and without
 * a new drawing, and parsed again; the same content must be in it. Compiled code is tested: build first.
 * Usage: node test/miwg/miwg.mjs -- <folder> [--json]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BpmnModdle } from 'bpmn-moddle';
import { differencesOf } from './semantic-content.mjs';
import { writeReport } from './report.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { readBpmn, exportBpmn } = createRequire(import.meta.url)(path.join(root, 'dist/libs/bpmn-xml/src/index.js'));

/** Content of the text as the parser alone sees it, without our extensions. */
const parse = async (xml) => (await new BpmnModdle().fromXML(xml)).rootElement;

const roundTrip = async (xml, file, layout) => {
  const exported = await exportBpmn(xml, { file, layout });
  if (exported.xml === undefined) return { isSame: false, codes: exported.diagnostics.map(({ code }) => code) };
  const differences = differencesOf(await parse(xml), await parse(exported.xml), { withDrawing: !layout });
  const [before, after] = [await readBpmn(xml, file), await readBpmn(exported.xml, file)];
  const isReadAlike = JSON.stringify(before.all) === JSON.stringify(after.all);
  return { isSame: differences.length === 0 && isReadAlike, differences };
};

const countCodes = (diagnostics, severity) => {
  const counts = {};
  for (const finding of diagnostics)
    if (finding.severity === severity) counts[finding.code] = (counts[finding.code] ?? 0) + 1;
  return counts;
};

const examine = async (folder, file) => {
  const xml = readFileSync(path.join(folder, file), 'utf8');
  const from = performance.now();
  const { processes, all, diagnostics } = await readBpmn(xml, file);
  const ms = Math.round(performance.now() - from);
  return {
    file,
    processes: all.length,
    drawingsRead: all.filter(({ process }) => process !== undefined).length,
    elements: all.reduce((sum, { elements }) => sum + elements, 0),
    run: processes.length,
    errors: countCodes(diagnostics, 'error'),
    warnings: countCodes(diagnostics, 'warning'),
    roundTrip: await roundTrip(xml, file, false),
    drawnAnew: await roundTrip(xml, file, true),
    ms,
  };
};

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (values.help || folder === undefined) {
  console.log('node test/miwg/miwg.mjs -- <folder with .bpmn files> [--json]');
  process.exit(values.help ? 0 : 2);
}
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bpmn'))
  .sort();
if (files.length === 0) {
  console.error('There is no .bpmn file in that folder.');
  process.exit(2);
}
const results = [];
for (const file of files) results.push(await examine(folder, file));
await writeReport(path.join(root, 'docs/reports/miwg.md'), results);
for (const result of results) {
  if (values.json) console.log(JSON.stringify(result));
  else {
    const trip = result.roundTrip.isSame && result.drawnAnew.isSame ? 'same' : 'CHANGED';
    console.log(`${result.file.padEnd(12)} ${trip} ${JSON.stringify(result.errors)}`);
    for (const difference of result.roundTrip.differences ?? []) console.log(`   ${difference}`);
  }
}
process.exit(results.every(({ roundTrip: trip, drawnAnew }) => trip.isSame && drawnAnew.isSame) ? 0 : 1);
