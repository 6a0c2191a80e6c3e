// Every guard and policy taken away in turn: somewhere the matrix has to turn red.
import { permissions, routePolicies, routePolicy } from '@alur/access';
import type { PolicyId } from '@alur/access';
import type { Cell } from './cells.js';
import { doors, gatewayGuards, removed } from './removable.js';
import { runCells } from './run-matrix.js';
import type { MatrixWorld } from './world.js';

export interface Mutant {
  readonly removed: string;
  /** The first cell that turned red. */
  readonly killedBy?: string;
  readonly fault?: string;
}

const ids = Object.keys(routePolicies) as readonly PolicyId[];

/** A policy that lets everybody in has no door to take away; what it asks is among the permissions. */
export const mutantNames: readonly string[] = [
  ...gatewayGuards,
  ...doors.map((who) => `admit:${who}`),
  ...Object.keys(permissions),
  ...ids.filter((id) => routePolicy(id).who !== 'public').map((id) => `policy:${id}`),
];

/** Where it would show, the likeliest first. */
function cellsFor(name: string, cells: readonly Cell[]): readonly Cell[] {
  const [kind, what] = name.split(':');
  const policyOf = ({ route }: Cell) => routePolicy(route.policy);
  if (kind === 'policy') return [...cells.filter(({ route }) => route.policy === what)].sort(letFirst);
  if (kind === 'admit') return cells.filter((cell) => policyOf(cell).who === what && !cell.let);
  if (name === 'isFromElsewhere') return cells.filter(({ who }) => who === 'other-site');
  if (name === 'checkStepUp') return cells.filter(({ who, expectation }) => who === 'unproved' && expectation.proof);
  if (name === 'officerOf') return cells.filter(({ who }) => who === 'suspended');
  if (name === 'tracking') return cells.filter(({ route, let: isLet }) => route.policy === 'case.follow' && !isLet);
  return [...cells.filter((cell) => policyOf(cell).by?.some((one) => one === name))].sort(refusedFirst);
}

const letFirst = (a: Cell, b: Cell): number => Number(b.let) - Number(a.let);
const refusedFirst = (a: Cell, b: Cell): number => rank(a) - rank(b);
const rank = ({ let: isLet, expected }: Cell): number => (isLet ? 2 : /^40[14]/.test(expected) ? 1 : 0);

/** With the database open, so that only what was taken away can have held. */
export async function killMutants(
  world: MatrixWorld,
  cells: readonly Cell[],
  names: readonly string[],
): Promise<readonly Mutant[]> {
  const mutants: Mutant[] = [];
  for (const name of names) {
    removed.name = name;
    const asked = cellsFor(name, cells);
    const alone = await runCells(world, asked, { mode: 'guards', firstOnly: true });
    // Whose policy is gone, asks the database in nobody's name.
    const [first] =
      alone.failures.length > 0 || !name.startsWith('policy:')
        ? alone.failures
        : (await runCells(world, asked, { mode: 'together', firstOnly: true })).failures;
    removed.name = undefined;
    mutants.push({ removed: name, ...(first ? { killedBy: first.cell, fault: first.fault } : {}) });
  }
  return mutants;
}
