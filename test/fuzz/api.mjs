/**
 * `npm run fuzz:api -- [--cases N] [--seed S] [--route operationId] [--json] [--report]`: every route of the gateway is asked by everybody
 * for what is right, nearly right and hostile. A request that is answered badly is made as small as it gets and shown.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../config/tooling/build.mjs';
import { withTestCluster, withTestDatabase } from '../simulation/test-cluster.mjs';
import { fuzzApi } from './api/fuzz.mjs';
import { reportOf } from './api/report.mjs';

const reportFile = fileURLToPath(new URL('../../docs/reports/api-fuzz.md', import.meta.url));

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    seed: { type: 'string' },
    route: { type: 'string' },
    database: { type: 'string' },
    json: { type: 'boolean' },
    report: { type: 'boolean' },
  },
});
const cases = Number(values.cases);
const seed = values.seed === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(values.seed);
if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz:api -- [--cases N] [--seed S] [--route operationId] [--json]');
  process.exit(2);
}
if (!values.json) console.log(`seed ${seed}, ${cases} cases a route`);
const from = performance.now();
let before = from;
const onRoute = (operation, fault, counts = {}) => {
  if (values.json) return;
  const told = Object.entries(counts)
    .sort()
    .map(([kind, count]) => `${kind} ${count}`);
  const ms = Math.round(performance.now() - before);
  before = performance.now();
  console.log(
    `${fault ? 'FAIL' : 'ok  '} ${operation.name.padEnd(44)} ${String(ms).padStart(6)} ms  ${told.join(', ')}`,
  );
  if (fault) console.log(JSON.stringify(fault, null, 1));
};
const fuzz = (url) => fuzzApi(url, { seed, cases, onRoute, ...(values.route ? { route: values.route } : {}) });

if (!values.database) await build();
const result = values.database ? await fuzz(values.database) : await withTestCluster(() => withTestDatabase(fuzz));
const { found, counts, routes } = result;
if (!values.json) for (const { route, faults } of found) console.log(`${route}: ${faults.join('; ')}`);
const seconds = Math.round((performance.now() - from) / 1_000);
console.log(
  values.json
    ? JSON.stringify({ seed, routes, found, counts })
    : `${routes} routes, ${cases} cases each, ${found.length} answered badly, seed ${seed}, ${seconds} s`,
);
if (values.report) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  writeFileSync(reportFile, reportOf({ cases, seed, commit, seconds, counts, found }));
}
process.exit(found.length > 0 ? 1 : 0);
