// F11: a worker stands still past its lease while others take what it held, and then goes on as if nothing had happened.
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import { withQueues } from '../arena/redis-control.js';
import { agenciesAtWork } from '../load/load.js';
import type { Chance } from '../plan/chance.js';
import type { Fault } from './fault.js';

const leaseSeconds = 30;

interface Held {
  readonly case_id: string;
  readonly key: string;
  readonly kind: string;
  readonly agency: string | null;
}

/**
 * As if half a minute had passed: leases are over, and the queue gives out again what was held. With the long pace it is
 * really waited for.
 */
async function letLeasesPass(arena: Arena): Promise<number> {
  if (arena.pace === 'long') await pause((leaseSeconds + 2) * 1_000);
  const held = await arena.rows<Held>(
    `UPDATE work_item SET leased_until = clock_timestamp() - interval '1 second'
      WHERE leased_until > clock_timestamp() RETURNING case_id::text, key, kind, agency`,
  );
  await withQueues(arena, agenciesAtWork, async (queues) => {
    for (const { case_id, key, kind, agency } of held) {
      const name = kind === 'handoff' ? `handoff.${agency ?? ''}` : `effect.${kind}`;
      const queue = queues.find((one) => one.name === name);
      await queue?.add('work', { caseId: case_id, key }, { removeOnComplete: true, removeOnFail: true });
    }
  });
  return held.length;
}

async function standStill(arena: Arena, chance: Chance): Promise<void> {
  const worker = chance.pick(arena.workers);
  await worker.alone(async () => {
    if (!worker.isRunning()) return;
    worker.signal('SIGSTOP');
    try {
      const held = await letLeasesPass(arena);
      arena.count('leases that passed while somebody stood still', held);
      await pause(chance.between(300, 1_200));
    } finally {
      worker.signal('SIGCONT');
    }
    arena.count('SIGSTOP of a worker');
  });
}

export const zombieWorker: Fault = {
  id: 'F11',
  async strike(arena, chance) {
    const times = arena.pace === 'long' ? 1 : 3 + chance.below(4);
    for (let done = 0; done < times; done += 1) {
      await standStill(arena, chance);
      await pause(chance.between(100, 600));
    }
  },
};
