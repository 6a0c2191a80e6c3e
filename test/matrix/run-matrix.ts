// Asks every cell and says what is wrong with the answer.
import { ask } from './ask.js';
import type { Cell } from './cells.js';
import { address, canaries } from './objects.js';
import type { MatrixWorld } from './world.js';

export type Mode = 'together' | 'guards' | 'walls';

export interface Failure {
  readonly cell: string;
  readonly fault: string;
}

export interface Ran {
  readonly asserted: number;
  readonly failures: readonly Failure[];
}

export const wordsOf = ({ route, who, target }: Cell): string => `${route.method} ${route.url} ${who} ${target.state}`;

/** Stops at the first fault where one is enough. */
export async function runCells(
  world: MatrixWorld,
  cells: readonly Cell[],
  { mode, firstOnly = false }: { readonly mode: Mode; readonly firstOnly?: boolean },
): Promise<Ran> {
  const failures: Failure[] = [];
  let asserted = 0;
  for (const cell of cells) {
    const fault = await soon(mode === 'walls' ? leak(world, cell) : misfit(world, cell, mode));
    asserted += 1;
    if (fault !== undefined) failures.push({ cell: wordsOf(cell), fault });
    if (firstOnly && failures.length > 0) break;
  }
  return { asserted, failures };
}

/** A request that nobody answers is a fault of its own, not the end of the run. */
async function soon(asking: Promise<string | undefined>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('is not answered'), 30_000);
  });
  return Promise.race([asking, never]).finally(() => clearTimeout(timer));
}

async function misfit(world: MatrixWorld, cell: Cell, mode: 'together' | 'guards'): Promise<string | undefined> {
  const app = appFor(world, cell, mode);
  const answer = await ask(app, cell, world.visitors);
  const changes = await world.rows.takeBack();
  if (answer.outcome !== cell.expected) return `expected ${cell.expected}, got ${answer.outcome}`;
  // What is behind a door is for nobody else, also not for a proxy on the way.
  if (cell.let && oversees(cell, answer.text)) return 'shows what is not for them';
  if (cell.let)
    return cell.expectation.door === 'anyone' || /no-store|private/.test(answer.caching)
      ? undefined
      : 'may be kept by caches';
  const seen = canaries.find((word) => answer.text.includes(word));
  if (seen !== undefined) return `shows "${seen}"`;
  const [change] = changes;
  if (change) return `refused, but ${change.what} ${change.table}`;
  if (!cell.hidden) return undefined;
  const absent = await ask(app, cell, world.visitors, true);
  await world.rows.takeBack();
  if (absent.outcome !== answer.outcome) return `is told apart from what does not exist: ${absent.outcome}`;
  return absent.plain === answer.plain ? undefined : 'is told apart from what does not exist by its body';
}

/** In a list of theirs that has nothing of the requests, or of a field that their office does not see. */
const oversees = ({ who, expectation: { door, on, shows } }: Cell, text: string): boolean =>
  (who === 'had' && text.includes(address)) ||
  (door !== 'anyone' && on === undefined && !shows?.(who) && canaries.some((word) => text.includes(word)));

const appFor = (world: MatrixWorld, { target }: Cell, mode: Mode) =>
  target.state === 'real' ? world.real : mode === 'guards' ? world.bare : world.walled;

/** With every permission open, the database alone must neither show nor change what is somebody else's. */
async function leak(world: MatrixWorld, cell: Cell): Promise<string | undefined> {
  const answer = await ask(appFor(world, cell, 'walls'), cell, world.visitors);
  const changes = await world.rows.takeBack();
  if (answer.outcome.startsWith('500')) return 'a permission that is away is no reason to break';
  // Of what somebody sees and may not do the database knows nothing, and a link opens its case whatever its task.
  if (cell.let || cell.who === 'link' || /^40[39]/.test(cell.expected)) return undefined;
  const seen = canaries.find((word) => answer.text.includes(word));
  if (seen !== undefined) return `the database shows "${seen}"`;
  const change = changes.find(({ table }) => ofPersons.has(table));
  return change ? `the database lets ${change.what} ${change.table}` : undefined;
}

/** What the gateway writes itself. Turns are committed for many at once, by a role that knows no persons (ADR 13). */
const ofPersons = new Set([
  'draft',
  'correction_draft',
  'stored_file',
  'officer_family',
  'citizen',
  'data_request',
  'consent',
]);
