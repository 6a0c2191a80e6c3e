import 'reflect-metadata';
import type { Workshop } from '@alur/application';
import { runWorkItem, workInside } from '@alur/application';
import { lettersAside } from '@alur/connectors';
import {
  createLogger,
  nestLogger,
  onShutdown,
  openPorts,
  portSettings,
  readEnvironment,
  watchPulse,
} from '@alur/platform';
import type { JobData, QueueConsumer } from '@alur/queue';
import { allQueueNames, queueConsumer } from '@alur/queue';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { openCheckpointPorts } from './audit.js';
import { loops } from './loops.js';
import { WorkerEnvironment } from './worker-environment.js';
import { workshop } from './workshop.js';

/** The worker has no HTTP and no providers of its own: it is consumers and loops around the ports. */
@Module({})
class WorkerModule {}

/** Jobs a consumer runs side by side. Hand-offs are one short commit each; letters use the processor. */
const concurrency = (queue: string): number => (queue.startsWith('effect.letter') ? 2 : 8);

/** A job names its item; a bell names none. */
const processJob =
  (shop: Workshop) =>
  async ({ caseId, key }: JobData): Promise<void> => {
    if (caseId === undefined || key === undefined) await workInside(shop);
    else await runWorkItem(shop)({ caseId, key });
  };

async function main(): Promise<void> {
  const env = readEnvironment(WorkerEnvironment, process.env);
  const log = createLogger('worker', env.LOG_LEVEL);
  watchPulse();
  const audit = await openCheckpointPorts(env, log);
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: nestLogger(log) });
  const { ports, backend, queues, onCityChange, close } = await openPorts(
    { ...portSettings(env), process: 'worker' },
    log,
  );
  const letters = lettersAside();
  const shop = workshop(ports, letters, log);
  const consumers: QueueConsumer[] = [];
  const consumeAll = (): void => {
    const all = allQueueNames(Object.keys(ports.city.agencies), backend.queuePerAgency);
    const taken = new Set(consumers.map(({ queue }) => queue));
    for (const name of queueNames(env.WORKER_QUEUES, all).filter((one) => !taken.has(one)))
      consumers.push(queueConsumer(backend, name, { concurrency: concurrency(name), process: processJob(shop) }));
  };
  consumeAll();
  // The queue of an agency that is new; one that is gone may still hold work.
  onCityChange(consumeAll);
  const { queuePerAgency } = backend;
  const running = loops({ ports, workshop: shop, queues, queuePerAgency, consumers, audit }, log);
  if (env.CLAMD_URL === undefined && env.DEMO !== 'true')
    log.error('no virus scanner: CLAMD_URL is empty, so nobody can open a file that is sent from now on');
  log.info({ queues: consumers.length }, 'worker ready');
  onShutdown(async () => {
    await Promise.all(running.map((one) => one.stop()));
    await Promise.allSettled(consumers.map((consumer) => consumer.close()));
    letters.close();
    await close();
    await app.close();
  });
}

/** `handoff.*` stands for every hand-off queue. */
function queueNames(wanted: string | undefined, all: readonly string[]): readonly string[] {
  if (!wanted) return all;
  const names = wanted.split(',').map((name) => name.trim());
  return all.filter((name) =>
    names.some((want) => want === name || (want.endsWith('*') && name.startsWith(want.slice(0, -1)))),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
