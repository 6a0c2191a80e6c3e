// F3: a process ends itself at a place that has a name, the next time or the n-th time it comes by.
import { join } from 'node:path';
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import type { CityProcess } from '../arena/city-process.js';
import type { Violation } from '../invariants/violation.js';
import type { PointName } from '../means/crash-points.js';
import { pointsOf } from '../means/crash-points.js';
import { passingsIn } from '../means/passings.js';
import { withMeans } from '../means/with-means.js';
import type { Chance } from '../plan/chance.js';
import type { Fault } from './fault.js';

/** Where nobody comes by within this time, the process goes on as usual. */
const patienceMs = { short: 6_000, long: 15_000 } as const;

const died = new Map<string, number>();
const odd: Violation[] = [];

/** Whoever was hit least comes first, so that a run gets round to all of them. */
function choose(points: readonly PointName[], chance: Chance): PointName {
  const fewest = Math.min(...points.map((point) => died.get(point) ?? 0));
  return chance.pick(points.filter((point) => (died.get(point) ?? 0) === fewest));
}

async function crashAt(arena: Arena, process: CityProcess, point: PointName, passing: number): Promise<void> {
  const journal = join(arena.folder, `points-${process.name}-${String(Date.now())}.jsonl`);
  await process.alone(async () => {
    await process.end('SIGKILL');
    process.startsWith(withMeans({ ALUR_CHAOS_POINT: `${point}:${String(passing)}`, ALUR_CHAOS_POINTS: journal }));
    process.start();
    const { pid } = process;
    // A slow machine takes its time to start one; who dies before is dead.
    await process.hasSaid(`${process.name.replace(/-\d+$/, '')} ready`).catch(() => undefined);
    const end = Date.now() + patienceMs[arena.pace];
    // Whoever ends is started again soon, as somebody else.
    while (process.pid === pid && Date.now() < end) await pause(50);
    const ended = process.pid !== pid;
    const passed = await passingsIn(journal);
    const hit = passed.some(({ name, killed }) => name === point && killed);
    died.set(point, (died.get(point) ?? 0) + 1);
    arena.count(hit ? `crash at: ${point}` : 'crash points that nobody passed in time');
    if (ended !== hit)
      odd.push({
        invariant: 'fault',
        what: `${process.name} ${hit ? 'was to die' : 'died without passing'} at "${point}"${hit ? ' and lives' : ''}`,
      });
    await process.end('SIGKILL');
    process.startsWith();
    process.start();
  });
}

export const crashPoints: Fault = {
  id: 'F3',
  async strike(arena, chance) {
    const passing = chance.pick([1, 1, 1, 2, 3, 5]);
    await Promise.all([
      crashAt(arena, chance.pick(arena.workers), choose(pointsOf('worker'), chance), passing),
      crashAt(arena, chance.pick(arena.gateways), choose(pointsOf('gateway'), chance), passing),
    ]);
  },
  after: () => Promise.resolve(odd.splice(0)),
};
