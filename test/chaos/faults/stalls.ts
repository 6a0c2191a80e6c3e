// F12: a worker whose one thread does nothing for a while, or that has hardly any room.
import type { Arena } from '../arena/arena.js';
import { pause, pauseBetween } from '../arena/arena.js';
import type { CityProcess } from '../arena/city-process.js';
import type { Violation } from '../invariants/violation.js';
import { withMeans } from '../means/with-means.js';
import type { Chance } from '../plan/chance.js';
import type { Fault } from './fault.js';

/** Longer than the lease of what it holds. */
const longStallMs = 45_000;
/** Shorter than anybody loses patience. */
const shortStallMs = 8_000;
const recycledWithinMs = 30_000;
const heapMegabytes = [128, 96, 64];

const odd: Violation[] = [];

/** As an operator's supervisor would: whoever ended is started again, as usual. */
async function asUsual(process: CityProcess): Promise<void> {
  await process.end('SIGKILL');
  process.startsWith();
  process.start();
}

async function startWith(process: CityProcess, start: Parameters<CityProcess['startsWith']>[0]): Promise<void> {
  await process.end('SIGKILL');
  process.startsWith(start);
  process.start();
}

async function standsStill(arena: Arena, chance: Chance, worker: CityProcess, stallMs: number): Promise<void> {
  await startWith(worker, withMeans({ ALUR_CHAOS_STALL: String(stallMs) }));
  await worker.hasSaid('worker ready');
  await pauseBetween(chance, 200, 2_000);
  const from = Date.now();
  const { pid } = worker;
  worker.signal('SIGUSR2');
  const isLong = stallMs > recycledWithinMs;
  const patience = isLong ? recycledWithinMs : stallMs + 2_000;
  while (worker.pid === pid && Date.now() - from < patience) await pause(100);
  const lives = worker.pid === pid;
  const seconds = Math.round((Date.now() - from) / 1_000);
  if (isLong && lives)
    odd.push({ invariant: 'fault', what: `${worker.name} stood still for ${String(seconds)} s and nobody ended it` });
  if (!isLong && !lives)
    odd.push({ invariant: 'fault', what: `${worker.name} ended after a pause of ${String(shortStallMs)} ms` });
  arena.count(lives ? 'a worker stood still and went on' : 'a worker that stood still ended itself');
  if (!lives) arena.measure('a worker that stood still ended itself', Date.now() - from);
}

/** It lives, or dies of it and is started again. */
async function hasNoRoom(arena: Arena, worker: CityProcess, megabytes: number): Promise<void> {
  await startWith(worker, { nodeArguments: [`--max-old-space-size=${String(megabytes)}`] });
  const { pid } = worker;
  const end = Date.now() + (arena.pace === 'long' ? 45_000 : 8_000);
  while (worker.pid === pid && Date.now() < end) await pause(100);
  arena.count(`a worker with ${String(megabytes)} MB ${worker.pid === pid ? 'went on' : 'died of it'}`);
}

export const stalls: Fault = {
  id: 'F12',
  async strike(arena, chance) {
    const worker = chance.pick(arena.workers);
    const kind = chance.below(3);
    const megabytes = chance.pick(heapMegabytes);
    await worker.alone(async () => {
      if (kind === 0) await standsStill(arena, chance, worker, longStallMs);
      else if (kind === 1) await standsStill(arena, chance, worker, shortStallMs);
      else await hasNoRoom(arena, worker, megabytes);
      await asUsual(worker);
    });
  },
  after: () => Promise.resolve(odd.splice(0)),
};
