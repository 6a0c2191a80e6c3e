// BullMQ on Redis: one connection to give work out, one for everybody who takes it.
import { randomUUID } from 'node:crypto';
import type { ConnectionOptions } from 'bullmq';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { JobData, QueueBackend, SettingsOf } from './queue-backend.js';
import { jobDefaults, quiet, workerDefaults } from './queue-backend.js';

/** Longer than a queue under load needs, shorter than anybody wants to wait for a bell. */
const answerMs = 2_000;

/** A connection younger than this is no reason for a standstill. */
const freshMs = 10_000;

export const epochKey = (prefix: string): string => `{${prefix}}:epoch`;

export function redisBackend({ url, prefix }: SettingsOf<'redis'>, onError: (error: Error) => void): QueueBackend {
  // A producer must not wait for a Redis that is away: the publisher will ring again.
  const producer = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: answerMs });
  producer.on('error', onError);
  const consumers: Redis[] = [];
  const openConsumer = (): Redis => {
    const consumer = new Redis(url, { maxRetriesPerRequest: null });
    consumer.on('error', onError);
    consumers.push(consumer);
    return consumer;
  };
  let consumer = openConsumer();
  let openedAt = performance.now();
  // Whoever loses what a queue held loses this with it.
  const epoch = epochKey(prefix);
  // Hash tag: in a Redis Cluster all keys of the queues share a slot.
  const common = { prefix: `{${prefix}}` };
  return {
    queuePerAgency: true,
    queue: (name) =>
      quiet(
        new Queue<JobData>(name, {
          ...common,
          connection: producer as ConnectionOptions,
          defaultJobOptions: jobDefaults,
          // Neither waiting nor asking for the version: a queue made while Redis is away must work once it is back.
          skipWaitingForReady: true,
          skipVersionCheck: true,
        }),
        onError,
      ),
    worker: (name, concurrency, process) =>
      quiet(
        new Worker<JobData>(name, (job) => process(job.data), {
          ...common,
          connection: consumer as ConnectionOptions,
          concurrency,
          ...workerDefaults,
        }),
        onError,
      ),
    connected: (patienceMs) => isReady(producer, patienceMs),
    renewConnection() {
      // All that are restarted in the same look share one.
      if (performance.now() - openedAt < freshMs) return;
      consumer = openConsumer();
      openedAt = performance.now();
    },
    async wereWiped() {
      return (await producer.set(epoch, randomUUID(), 'NX')) === 'OK';
    },
    areReachable: () =>
      producer.ping().then(
        () => true,
        () => false,
      ),
    async close() {
      producer.disconnect();
      for (const one of consumers) one.disconnect();
      return Promise.resolve();
    },
  };
}

function isReady(client: Redis, patienceMs: number): Promise<boolean> {
  if (client.status === 'ready') return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = (ready: boolean) => (): void => {
      clearTimeout(timer);
      client.off('ready', onReady);
      resolve(ready);
    };
    const onReady = settle(true);
    const timer = setTimeout(settle(false), patienceMs);
    client.once('ready', onReady);
  });
}
