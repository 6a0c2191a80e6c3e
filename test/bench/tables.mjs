/**
 * `node test/bench/tables.mjs [--check]`: writes the tables of docs/performance.md between their markers, from
 * docs/reports/bench-*.json and, for what limits a target that was missed, bench-limits.json. With --check nothing is written and
 * the command ends with 1 where the page says something else, or where a miss has no reason.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { conclusions } from './shown/conclusions.mjs';
import { figuresOf, readResults, root } from './shown/results.mjs';
import { machineTable, othersTable, peersTable, targetsTable, unexplained } from './shown/tables.mjs';

const isCheck = process.argv.includes('--check');
const page = path.join(root, 'docs/performance.md');
const results = readResults();
const limits = JSON.parse(readFileSync(path.join(root, 'docs/reports/bench-limits.json'), 'utf8'));

const blocks = {
  conclusions: conclusions(figuresOf(results), results),
  machine: machineTable(results),
  targets: targetsTable(results, limits),
  peers: peersTable(results),
  others: othersTable(results),
};

const wanted = Object.entries(blocks).reduce(
  (text, [name, lines]) => {
    const between = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!between.test(text)) throw new Error(`Expected docs/performance.md to have a place for ${name}`);
    return text.replace(between, (_, begin, end) => `${begin}\n${lines.join('\n')}\n\n${end}`);
  },
  readFileSync(page, 'utf8'),
);

const isStale = readFileSync(page, 'utf8') !== wanted;
const open = unexplained(results, limits);
if (isCheck) {
  if (isStale) console.error('docs/performance.md does not say what the reports say. Run: node test/bench/tables.mjs');
  if (open.length > 0) console.error(`docs/reports/bench-limits.json does not say what limits ${open.join(', ')}.`);
  process.exit(isStale || open.length > 0 ? 1 : 0);
}
if (isStale) writeFileSync(page, wanted);
console.log(isStale ? 'written: docs/performance.md' : 'docs/performance.md was up to date');
if (open.length > 0) console.log(`Without a reason in docs/reports/bench-limits.json: ${open.join(', ')}`);
