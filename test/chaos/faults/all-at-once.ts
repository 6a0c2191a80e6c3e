// F25: what a bad day brings together: workers die, Redis forgets, the database restarts, deliveries go astray, the net is sick.
import type { Fault } from './fault.js';
import { flushQueues } from './break-queues.js';
import { restartDatabase } from './break-database.js';
import { disturbDeliveries } from './disturb-deliveries.js';
import { killWorker } from './kill-process.js';
import { slowNet } from './slow-net.js';
import { pauseBetween } from '../arena/arena.js';
import { chanceFrom } from '../plan/chance.js';

const together: readonly Fault[] = [killWorker, flushQueues, restartDatabase, disturbDeliveries, slowNet];

export const allAtOnce: Fault = {
  id: 'F25',
  async strike(arena, chance) {
    const until = Date.now() + (arena.pace === 'long' ? 60_000 : 15_000);
    await Promise.all(
      together.map(async (fault) => {
        const own = chanceFrom(chance.seed());
        while (Date.now() < until) {
          await fault.strike(arena, own);
          await pauseBetween(own, 500, 4_000);
        }
      }),
    );
    arena.count('all at once');
  },
};
