// F10: deliveries come twice, late, in another order or never. Done in the queues themselves, past the processes: each is held,
// what waits in it is taken in hand, and it is let go again.
import type { Job, Queue } from 'bullmq';
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import { withQueues } from '../arena/redis-control.js';
import { agenciesAtWork } from '../load/load.js';
import type { Chance } from '../plan/chance.js';
import type { Fault } from './fault.js';

const share = { twice: 30, late: 25, never: 20 } as const;
/** What comes in while a queue is held. */
const heldMs = 400;
const lastOptions = { removeOnComplete: true, removeOnFail: true } as const;

/** Named by BullMQ itself: a bell, or what was doubled here. */
const isNumbered = (id: string): boolean => /^\d+$/.test(id);

async function disturb(arena: Arena, chance: Chance, queue: Queue): Promise<void> {
  const latest = arena.pace === 'long' ? 60_000 : 3_000;
  const jobs = (await queue.getJobs(['waiting', 'delayed'])).filter((job): job is Job => job !== undefined);
  for (const job of chance.shuffled(jobs)) {
    const { name, data, id } = job as { name: string; data: object; id?: string };
    if (chance.percent(share.twice)) {
      await queue.add(name, data, { ...lastOptions, lifo: chance.percent(50) });
      arena.count('deliveries doubled');
    }
    // Whoever was faster holds it: then this is one more delivery.
    await job.remove().catch(() => undefined);
    if (chance.percent(share.never)) {
      arena.count('deliveries lost');
      continue;
    }
    const isLate = chance.percent(share.late);
    await queue.add(name, data, {
      ...lastOptions,
      lifo: chance.percent(50),
      ...(isLate ? { delay: Math.round(chance.between(0, latest)) } : {}),
      // Under its own name nobody can publish it again while it is late.
      ...(id !== undefined && !isNumbered(id) && chance.percent(50) ? { jobId: id } : {}),
    });
    arena.count(isLate ? 'deliveries delayed' : 'deliveries reordered');
  }
}

export const disturbDeliveries: Fault = {
  id: 'F10',
  async strike(arena, chance) {
    const until = Date.now() + chance.between(3_000, 6_000);
    await arena.alone('redis', () =>
      withQueues(arena, agenciesAtWork, async (queues) => {
        try {
          while (Date.now() < until) {
            await Promise.all(queues.map((queue) => queue.pause()));
            await pause(heldMs);
            for (const queue of queues) await disturb(arena, chance, queue);
            await Promise.all(queues.map((queue) => queue.resume()));
            await pause(chance.between(100, 400));
          }
        } finally {
          await Promise.all(queues.map((queue) => queue.resume()));
        }
      }),
    );
  },
};
