import 'reflect-metadata';
import { runWorkItem } from '@alur/application';
import { createLogger, nestLogger, onShutdown, openPorts, portSettings, readEnvironment } from '@alur/platform';
import { allQueueNames } from '@alur/queue';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { draftLoop, publisherLoop, timerLoop } from './loops.js';
import { WorkerEnvironment } from './worker-environment.js';
import { workshop } from './workshop.js';

/** The worker has no HTTP and no providers of its own: it is consumers and loops around the ports. */
@Module({})
class WorkerModule {}

/** Jobs a consumer runs side by side. Hand-offs are one short commit each; letters use the processor. */
const concurrency = (queue: string): number => (queue.startsWith('effect.letter') ? 2 : 8);

async function main(): Promise<void> {
  const env = readEnvironment(WorkerEnvironment, process.env);
  const log = createLogger('worker', env.LOG_LEVEL);
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: nestLogger(log) });
  const { ports, queues, publisher, close } = await openPorts(portSettings(env), log);
  const shop = workshop(ports, log);
  const run = runWorkItem(shop);
  const names = queueNames(env.WORKER_QUEUES, allQueueNames(Object.keys(ports.city.agencies), queues.queuePerAgency));
  const consumers = names.map((name) =>
    queues.worker(name, concurrency(name), async (job) => {
      await run(job);
    }),
  );
  const loops = [timerLoop(shop, log), publisherLoop(shop, publisher, log), draftLoop(ports, log)];
  log.info({ queues: names.length }, 'worker ready');
  onShutdown(async () => {
    await Promise.all(loops.map((one) => one.stop()));
    await Promise.allSettled(consumers.map((consumer) => consumer.close()));
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
