// F18: the virus scanner is away, slow, half there or says things that mean nothing. Nothing becomes clean of that, cases go on.
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import type { BadWay } from '../arena/scanner.js';
import { badWays } from '../arena/scanner.js';
import type { Violation } from '../invariants/violation.js';
import type { Fault } from './fault.js';

const odd: Violation[] = [];
const tried = new Map<BadWay, number>();
const badMs = { short: 7_000, long: 20_000 } as const;
const healedWithinMs = 60_000;

const now = async (arena: Arena): Promise<string> =>
  (await arena.rows<{ now: string }>('SELECT clock_timestamp()::text AS now'))[0]?.now ?? '';

const uploads = `FROM stored_file WHERE field NOT LIKE 'letter:%'`;

const countOf = async (arena: Arena, where: string, values: readonly unknown[] = []): Promise<number> =>
  (await arena.rows<{ n: number }>(`SELECT count(*)::int AS n ${uploads} AND ${where}`, values))[0]?.n ?? 0;

/** The minute that a file waits for another look is over. */
const lookAgain = (arena: Arena): Promise<unknown> =>
  arena.rows(`UPDATE stored_file SET check_due_at = clock_timestamp() WHERE state = 'quarantined'`);

async function healed(arena: Arena): Promise<boolean> {
  for (const end = Date.now() + healedWithinMs; Date.now() < end; await pause(500)) {
    await lookAgain(arena);
    if ((await countOf(arena, `state = 'quarantined'`)) === 0) return true;
  }
  return false;
}

export const badScanner: Fault = {
  id: 'F18',
  async strike(arena, chance) {
    const fewest = Math.min(...badWays.map((way) => tried.get(way) ?? 0));
    const way = chance.pick(badWays.filter((one) => (tried.get(one) ?? 0) === fewest));
    tried.set(way, fewest + 1);
    arena.scanner.becomes(way);
    // What it said before is heard by now.
    await pause(500);
    const from = await now(arena);
    for (const end = Date.now() + badMs[arena.pace]; Date.now() < end; await pause(500)) await lookAgain(arena);
    const cleaned = await countOf(arena, `uploaded_at > $1::timestamptz AND state = 'clean'`, [from]);
    if (cleaned > 0)
      odd.push({ invariant: 'fault', what: `${String(cleaned)} files became clean while the scanner ${way}` });
    arena.count(`the scanner ${way}`);
    arena.count('files that waited for a scanner', await countOf(arena, `state = 'quarantined'`));
    arena.scanner.becomes('well');
    if (!(await healed(arena))) odd.push({ invariant: 'fault', what: `files wait although the scanner is well again` });
  },
  async after(arena) {
    const refused = await countOf(arena, `state NOT IN ('clean', 'quarantined')`);
    if (refused > 0) odd.push({ invariant: 'fault', what: `${String(refused)} good files were refused for good` });
    return odd.splice(0);
  },
};
