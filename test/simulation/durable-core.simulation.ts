// The short run of the simulation; `npm run simulate` plays as long as one likes.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const script = join(__dirname, 'simulate.mjs');

/** What `simulate` says last. */
async function simulate(...options: string[]): Promise<Readonly<Record<string, unknown>>> {
  const run = promisify(execFile)(process.execPath, [script, ...options, '--json'], { maxBuffer: 2 ** 26 });
  const { stdout } = await run.catch((error: unknown) => {
    const { stderr, stdout: said } = error as { readonly stderr?: string; readonly stdout?: string };
    throw new Error(`${said ?? ''}\n${stderr ?? String(error)}`);
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Readonly<Record<string, unknown>>;
}

const patience = 300_000;

describe('the durable core in the simulation', () => {
  it(
    'keeps every invariant in thousands of schedules with faults',
    async () => {
      const { schedules, violations } = await simulate('--schedules', '2000', '--seed', '1');
      expect(violations).toBe(0);
      expect(schedules).toBeGreaterThanOrEqual(2_000);
    },
    patience,
  );

  it(
    'survives every fault at every step of the golden cases',
    async () => {
      const { schedules, violations } = await simulate('--crash-points');
      expect(violations).toBe(0);
      expect(schedules).toBeGreaterThan(2_000);
    },
    patience,
  );

  it(
    'does what PostgreSQL does, statement by statement',
    async () => {
      expect(await simulate('--postgres', '40', '--seed', '1')).toMatchObject({ schedules: 40, violations: 0 });
    },
    patience,
  );

  it(
    'notices mistakes in engine, commit, dispatch and SQL',
    async () => {
      const some = ['join-by-one', 'no-fence', 'any-revision'];
      expect(await simulate('--mutants', '--only', some.join(','))).toEqual({
        mutants: some.length,
        noticed: some.length,
        through: [],
      });
    },
    patience,
  );
});
