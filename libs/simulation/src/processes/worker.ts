import type { WorkHandler, Workshop } from '@alur/application';
import {
  deliverHandOff,
  exponentialRetry,
  finishJob,
  fireDueTimers,
  fireTimer,
  giveUpHandOff,
  giveUpJob,
  insideKinds,
  noticeWipedQueues,
  publishDue,
  runWorkItem,
  workInside,
  workStraight,
} from '@alur/application';
import { ok } from '@alur/kernel';
import type { Owner } from '../world/process.js';
import type { Job } from '../world/queue.js';
import type { World } from '../world/world.js';
import type { Committing } from './committing.js';
import { committing } from './committing.js';

export interface Worker {
  /** What BullMQ would call. */
  process(job: Job): void;
}

const lookMs = 1_000;

export function worker(world: World, process: Owner): Worker {
  const ports = committing(world, process);
  const shop = workshopOf(world, process, ports);
  void look(world, process, { shop, queues: ports.queues });
  return {
    process({ item }) {
      const work = item ? runWorkItem(shop)(item) : workInside(shop);
      // What a job throws is BullMQ's to log: the item is in the store.
      work.catch(() => undefined);
    },
  };
}

function workshopOf(world: World, process: Owner, ports: Committing): Workshop {
  const outside =
    (finishWith: WorkHandler): WorkHandler =>
    async (item) => {
      const effect = `${item.caseId}.${item.key}`;
      await world.errands.ask(process, `outside ${item.key}`, () => world.ledger.happenedOutside(effect));
      return finishWith(item);
    };
  const ofJob: WorkHandler = (item) => finishJob(ports, item);
  const notice: WorkHandler = async (item) => {
    if (item.payload['job'] !== undefined) return ofJob(item);
    await ports.items.finish(item);
    return ok(undefined);
  };
  return {
    items: ports.items,
    log: () => undefined,
    kinds: {
      handoff: { handle: deliverHandOff(ports), retry: exponentialRetry(3), giveUp: giveUpHandOff(ports) },
      // Whoever is outside may be away for long: the chaos of a run must not end in an incident.
      letter: { handle: outside(ofJob), retry: exponentialRetry(1_000), giveUp: giveUpJob(ports) },
      message: { handle: outside(notice), retry: exponentialRetry(1_000), giveUp: giveUpJob(ports) },
      timer: { handle: fireTimer(ports), retry: exponentialRetry(3) },
      ...insideKinds(ports),
    },
  };
}

/** What the loops of a worker do, one after another. */
async function look(
  world: World,
  process: Owner,
  { shop, queues }: { readonly shop: Workshop; readonly queues: Committing['queues'] },
): Promise<void> {
  const rounds: readonly (() => Promise<unknown>)[] = [
    () => noticeWipedQueues(shop.items, queues),
    () => fireDueTimers(shop),
    () => workInside(shop),
    () => publishDue(shop.items, queues),
    async () => {
      if (!(await queues.areReachable())) await workStraight(shop);
    },
  ];
  for (;;) {
    await world.sleepers.nextLook(process, lookMs);
    for (const round of rounds) await round().catch(() => undefined);
  }
}
