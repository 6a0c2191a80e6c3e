/**
 * `npm run fuzz:api -- [--cases N] [--seed S] [--route operationId] [--json]`: every route of the gateway is asked by everybody
 * for what is right, nearly right and hostile. A request that is answered badly is made as small as it gets and shown.
 */
import { parseArgs } from 'node:util';
import { build } from '../../config/tooling/build.mjs';
import { withTestCluster, withTestDatabase } from '../simulation/test-cluster.mjs';
import { fuzzApi } from './api/fuzz.mjs';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    seed: { type: 'string' },
    route: { type: 'string' },
    database: { type: 'string' },
    json: { type: 'boolean' },
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
process.exit(found.length > 0 ? 1 : 0);
