// A short run of what `npm run lanes` does for longer; LANES_SECONDS makes it longer here too.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';

const seconds = Number(process.env['LANES_SECONDS'] ?? 5);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

interface Report {
  readonly faults: readonly string[];
  readonly commands: number;
  readonly turns: number;
}

it(
  'four processes on fifty cases never deadlock, answer every command once, and leave no revision out',
  () => {
    const script = join(__dirname, 'lanes.mjs');
    const args = [script, '--database', database.url, '--seconds', String(seconds), '--json'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr).toBe('');
    const report = JSON.parse(stdout) as Report;
    expect(report.faults).toEqual([]);
    expect(report.turns).toBeGreaterThan(500);
    // Some commands were sent by several processes under one key.
    expect(report.commands).toBeGreaterThan(report.turns);
  },
  (seconds + 60) * 1_000,
);
