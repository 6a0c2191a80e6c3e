/**
 * `npm run tck -- <folder> [--json] [--only text]`: runs the DMN Technology Compatibility Kit, compliance levels 2 and 3.
 * `<folder>` holds `TestCases`. Build first: the compiled libs under dist are what is tested. Ends with 1 below the targets.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatReport } from '../support/format-report.mjs';
import { report } from './report.mjs';
import { runFolder } from './run-folder.mjs';

const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
const [given] = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--only');
const suite =
  given && [path.join(given, 'TestCases'), given].find((folder) => existsSync(path.join(folder, 'compliance-level-2')));
if (!suite) {
  console.error('Give the folder of the kit, the one with TestCases in it: npm run tck -- <folder>');
  process.exit(2);
}

const targets = { 2: 1, 3: 0.9 };
const levels = [];
for (const level of Object.keys(targets)) {
  const root = path.join(suite, `compliance-level-${level}`);
  const folders = [];
  for (const name of readdirSync(root).sort()) {
    if (only && !name.includes(only)) continue;
    folders.push({ name, results: await runFolder(path.join(root, name)) });
  }
  const results = folders.flatMap((folder) => folder.results);
  levels.push({
    level: Number(level),
    total: results.length,
    passed: results.filter(({ passed }) => passed).length,
    folders,
  });
}

if (args.includes('--json')) {
  console.log(JSON.stringify(levels, null, 1));
} else {
  for (const { level, passed, total } of levels)
    console.log(`level ${level}: ${passed}/${total} (${total === 0 ? '-' : ((100 * passed) / total).toFixed(1)} %)`);
}
if (!only) {
  const file = path.resolve(import.meta.dirname, '../../docs/reports/dmn-tck.md');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await formatReport(report(levels)));
}
process.exitCode = levels.some(({ level, passed, total }) => total > 0 && passed / total < targets[level]) ? 1 : 0;
