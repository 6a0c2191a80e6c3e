// A short run of what `npm run fuzz:api` does for longer; ALUR_FUZZ_SEED draws other requests.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';

const seed = process.env['ALUR_FUZZ_SEED'] ?? '8301';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

interface Report {
  readonly routes: number;
  readonly found: readonly { readonly route: string; readonly faults: readonly string[] }[];
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

it('answers everybody as it is described, whatever is sent: 50 requests a route', () => {
  const args = [join(__dirname, 'api.mjs'), '--database', database.url, '--seed', seed, '--cases', '50', '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1_048_576 });
  const report = JSON.parse(stdout.trim().split('\n').at(-1) || JSON.stringify({ stderr })) as Report;
  expect(report).toMatchObject({ found: [] });
  // Only refusals would prove little.
  const answered = Object.values(report.counts).filter((counts) => (counts['2xx'] ?? 0) > 0);
  expect(report.routes).toBeGreaterThan(150);
  expect(answered.length).toBeGreaterThan(85);
}, 600_000);
