// Who may do what, cell by cell. `npm run matrix` asks everything in every way; `npm test` a share that is the same each time.
import {
  removableAccess,
  removableIdentity,
  removableOwnSite,
  removableStepUp,
  removableTracking,
  removed,
} from './removable.js';
import { writeFileSync } from 'node:fs';
import type { Cell, Matrix } from './cells.js';
import { matrixOf } from './cells.js';
import type { Mutant } from './mutants.js';
import { killMutants, mutantNames } from './mutants.js';
import type { Failure, Mode } from './run-matrix.js';
import { runCells } from './run-matrix.js';
import type { MatrixWorld } from './world.js';
import { openWorld } from './world.js';

// Doubles are made before anything but `removable` is imported.
jest.mock('@alur/access', () => removableAccess(jest.requireActual('@alur/access')));
jest.mock('@alur/identity', () => removableIdentity(jest.requireActual('@alur/identity')));
jest.mock('../../apps/gateway/src/access/step-up.js', () =>
  removableStepUp(jest.requireActual('../../apps/gateway/src/access/step-up.js')),
);
jest.mock('../../apps/gateway/src/access/tracking-session.js', () =>
  removableTracking(jest.requireActual('../../apps/gateway/src/access/tracking-session.js')),
);
jest.mock('../../apps/gateway/src/access/own-site.js', () =>
  removableOwnSite(jest.requireActual('../../apps/gateway/src/access/own-site.js')),
);

/** `modes` of the whole, by commas; `mutants`, all or some by commas; without it the share of `npm test`. */
const wanted = process.env['ALUR_MATRIX'];
const mutantsWanted = process.env['ALUR_MATRIX_MUTANTS'];
const reportFile = process.env['ALUR_MATRIX_REPORT'];
/** One cell in so many, of those that are refused and of those that are let. */
const share = { refused: 20, let: 4 };

let world: MatrixWorld;
let matrix: Matrix;
const report: { modes: Record<string, object>; mutants?: readonly Mutant[] } = { modes: {} };

beforeAll(async () => {
  world = await openWorld();
  matrix = matrixOf(world.routes, world.objects);
}, 120_000);
afterAll(async () => {
  await world.close();
  if (reportFile) writeFileSync(reportFile, JSON.stringify({ ...report, routes: world.routes.length }));
}, 60_000);

const told = (failures: readonly Failure[]): readonly string[] =>
  failures.map(({ cell, fault }) => `${cell}: ${fault}`);

async function run(mode: Mode, cells: readonly Cell[]): Promise<readonly string[]> {
  removed.all = mode === 'walls';
  const { asserted, failures } = await runCells(world, cells, { mode });
  removed.all = false;
  report.modes[mode] = {
    ...{ routes: world.routes.length, cells: cells.length, asserted },
    ...{ failures: told(failures), unlisted: matrix.unlisted },
  };
  expect(asserted).toBe(cells.length);
  return told(failures);
}

it('every route of the gateway is written down, with the policy it goes by', () => {
  expect(matrix.unlisted).toEqual([]);
  expect(world.routes.length).toBeGreaterThan(150);
});

const some = (cells: readonly Cell[]): readonly Cell[] =>
  cells.filter((cell, index) => index % (cell.let ? share.let : share.refused) === 0);

if (wanted === undefined && mutantsWanted === undefined)
  it('a share of the cells is answered as it should be', async () => {
    expect(await run('together', some(matrix.cells))).toEqual([]);
  }, 120_000);

for (const mode of ['together', 'guards', 'walls'] as const)
  if (wanted?.split(',').includes(mode))
    it(`${mode}: every cell is answered as it should be`, async () => {
      expect(await run(mode, matrix.cells)).toEqual([]);
    }, 1_800_000);

if (mutantsWanted !== undefined)
  it('whatever guard or policy is taken away, the matrix turns red', async () => {
    const names = mutantsWanted === 'all' ? mutantNames : mutantsWanted.split(',');
    report.mutants = await killMutants(world, matrix.cells, names);
    expect(report.mutants.filter(({ killedBy }) => killedBy === undefined)).toEqual([]);
    expect(names.filter((name) => !mutantNames.includes(name))).toEqual([]);
  }, 1_800_000);
