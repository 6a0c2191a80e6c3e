// What a worker does without being rung for: due timers, lost bells, a wiped or deaf queue, forgotten drafts, proof of what was
// written.
import type { CheckpointPorts, Workshop, WorkQueues } from '@alur/application';
import {
  fireDueTimers,
  noticeWipedQueues,
  publishDue,
  scanFiles,
  watchdog,
  workInside,
  workStraight,
} from '@alur/application';
import type { Logger, Ports } from '@alur/platform';
import type { QueueConsumer } from '@alur/queue';
import { agencyOfQueue, queueName } from '@alur/queue';
import { checkpointRound } from './audit.js';

export interface Loop {
  stop(): Promise<void>;
}

/** The rare rounds too come soon after a start: a worker that never lives for a minute would never do them. */
const firstWithinMs = 5_000;

/** Runs again after each end; a failed round is logged and the next one comes all the same. */
export function loop(everyMs: number, round: () => Promise<void>, log: Logger): Loop {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const again = (waitMs: number): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = round()
        .catch((error: unknown) => log.warn({ error: String(error) }, 'loop round failed'))
        .then(() => again(everyMs));
    }, waitMs);
  };
  again(Math.min(everyMs, firstWithinMs));
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** With the queues away an agency is handed a case within a quarter of a second, the commit included. */
const straightEveryMs = 150;

/** Far enough for a worker that is not looked at for a year. */
const monthsAhead = 18;

export interface LoopPorts {
  readonly ports: Ports;
  readonly workshop: Workshop;
  readonly queues: WorkQueues;
  readonly queuePerAgency: boolean;
  readonly consumers: readonly QueueConsumer[];
  readonly audit: CheckpointPorts;
}

export function loops(given: LoopPorts, log: Logger): readonly Loop[] {
  const { workshop, queues } = given;
  const { items } = workshop;
  return [
    loop(250, () => fireDueTimers(workshop), log),
    loop(1_000, () => workInside(workshop), log),
    loop(1_000, () => publishDue(items, queues), log),
    loop(straightEveryMs, () => straight(given, log), log),
    loop(5_000, () => wiped(given, log), log),
    loop(10_000, watchConsumers(given, log), log),
    loop(2_000, () => followLimits(given), log),
    loop(1_000, lookAtFiles(given, log), log),
    loop(60_000, () => discardMessages(given, log), log),
    loop(60_000, checkpointRound(given.audit, log), log),
    loop(3_600_000, () => discardForgotten(given, log), log),
    loop(86_400_000, () => prepareMonths(given, log), log),
  ];
}

/** With the queues out of reach the worker takes everything from the database itself. */
async function straight({ workshop, queues }: LoopPorts, log: Logger): Promise<void> {
  if (await queues.areReachable()) return;
  log.debug('queues out of reach, working straight from the database');
  await workStraight(workshop);
}

async function wiped({ workshop, queues }: LoopPorts, log: Logger): Promise<void> {
  if (!(await queues.areReachable())) return;
  if (await noticeWipedQueues(workshop.items, queues)) log.warn('the queues are empty or new: publishing again');
}

function watchConsumers({ workshop, consumers, queuePerAgency }: LoopPorts, log: Logger): () => Promise<void> {
  return watchdog({
    consumers,
    async waiting() {
      const waiting = await workshop.items.waitingOnQueues();
      const ages = new Map<string, number>();
      for (const item of waiting) {
        const name = queueName(item, queuePerAgency) ?? '';
        ages.set(name, Math.max(ages.get(name) ?? 0, item.oldestSeconds));
      }
      return ages;
    },
    restarted: (queue) => log.warn({ queue }, 'consumer stood still and was restarted'),
  });
}

/** The claim keeps the limit; here the consumers are told, so that they do not fetch what they may not take. */
async function followLimits({ ports, consumers }: LoopPorts): Promise<void> {
  const limits = new Map((await ports.limits.list()).map((limit) => [limit.agency, limit]));
  for (const consumer of consumers) {
    const limit = limits.get(agencyOfQueue(consumer.queue) ?? '');
    consumer.allow(limit?.paused ? 0 : (limit?.concurrency ?? Infinity));
  }
}

/** Files that nobody has vouched for; how often one is tried again while the scanner is away is kept with the file. */
function lookAtFiles({ ports }: LoopPorts, log: Logger): () => Promise<void> {
  let told = Number.NEGATIVE_INFINITY;
  return scanFiles({
    ...ports,
    told: {
      away(reason) {
        if (performance.now() - told < 60_000) return;
        told = performance.now();
        log.warn({ reason }, 'virus scanner out of reach, files wait');
      },
      refused: ({ id, caseId }, { state }) => log.warn({ file: id, caseId, state }, 'file refused'),
    },
  });
}

/** Events of a month without a table of its own would land in the default, and keep it from getting one. */
async function prepareMonths({ ports }: LoopPorts, log: Logger): Promise<void> {
  const created = await ports.partitions.createAhead(monthsAhead);
  if (created.length > 0) log.info({ created }, 'tables for the events of coming months');
}

/** Every worker does it; the second finds nothing. */
async function discardForgotten({ ports }: LoopPorts, log: Logger): Promise<void> {
  const count = (await ports.drafts.discardForgotten()) + (await ports.corrections.discardOver());
  if (count > 0) log.info({ count }, 'forgotten drafts thrown away');
}

async function discardMessages({ ports }: LoopPorts, log: Logger): Promise<void> {
  const count = await ports.exchange.discardOver();
  if (count > 0) log.info({ count }, 'messages whose time is over thrown away');
}
