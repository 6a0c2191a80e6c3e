/**
 * `node test/bench/pictures.mjs [--check]`: draws docs/pictures/bench-*.svg from docs/reports/bench-*.json. With --check nothing is
 * written and the command ends with 1 where a picture does not show what the reports say.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawBars } from './shown/bars.mjs';
import { plansOf } from './shown/plans.mjs';
import { figuresOf, readResults, root } from './shown/results.mjs';

const isCheck = process.argv.includes('--check');
const results = readResults();
const plans = plansOf(figuresOf(results), results);
const stale = Object.entries(plans).filter(([name, plan]) => {
  const file = path.join(root, 'docs/pictures', `bench-${name}.svg`);
  const drawn = drawBars(plan);
  if (existsSync(file) && readFileSync(file, 'utf8') === drawn) return false;
  if (!isCheck) writeFileSync(file, drawn);
  return true;
});
for (const [name] of stale) console.log(`${isCheck ? 'out of date' : 'drawn'}: docs/pictures/bench-${name}.svg`);
if (isCheck && stale.length > 0) {
  console.error('Run: node test/bench/pictures.mjs');
  process.exit(1);
}
