// F1, F2: kill -9. Nothing of the process gets to say goodbye; another is started in its place, sometimes at once.
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import type { CityProcess } from '../arena/city-process.js';
import type { Chance } from '../plan/chance.js';
import type { Fault } from './fault.js';

async function killOne(arena: Arena, chance: Chance, processes: readonly CityProcess[]): Promise<void> {
  const process = chance.pick(processes);
  const wait = chance.between(0, 1_000);
  const away = chance.percent(50) ? 0 : chance.between(0, 2_000);
  await pause(wait);
  await process.alone(async () => {
    await process.end('SIGKILL');
    await pause(away);
    process.start();
  });
  arena.count(`kill -9 of a ${process.name.replace(/-\d+$/, '')}`);
}

export const killWorker: Fault = {
  id: 'F1',
  strike: (arena, chance) => killOne(arena, chance, arena.workers),
};

export const killGateway: Fault = {
  id: 'F2',
  strike: (arena, chance) => killOne(arena, chance, arena.gateways),
};
