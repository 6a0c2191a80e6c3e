// BullMQ on Redis, or on PostgreSQL where no Redis can be had: the same queues and the same code.
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import type { ConnectionOptions, QueueOptions, WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';

export type QueueSettings =
  | { readonly kind: 'redis'; readonly url: string; readonly prefix: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly prefix: string };

/** What a job carries: where the work is, never what it says. A bell carries nothing. */
export interface JobData {
  readonly caseId?: string;
  readonly key?: string;
}

export interface QueueBackend {
  /** One queue per agency on Redis; one for all hand-offs on PostgreSQL, where each consumer holds three connections. */
  readonly queuePerAgency: boolean;
  queue(name: string): Queue<JobData>;
  worker(name: string, concurrency: number, process: (data: JobData) => Promise<void>): Worker<JobData>;
  /** Waits for the first connection; false when it is not there in time, and then everything works without bells. */
  connected(patienceMs: number): Promise<boolean>;
  /** Workers that are made from now on get a connection of their own age: an old one may be deaf without knowing it. */
  renewConnection(): void;
  /** True once after everything in the queues was lost. */
  wereWiped(): Promise<boolean>;
  /** Whether they answer now. */
  areReachable(): Promise<boolean>;
  close(): Promise<void>;
}

/** Longer than a queue under load needs, shorter than anybody wants to wait for a bell. */
const answerMs = 2_000;

/** Finished jobs leave nothing behind: what happened is in PostgreSQL. */
const jobDefaults = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const;

export function openQueueBackend(settings: QueueSettings, onError: (error: Error) => void): QueueBackend {
  return settings.kind === 'redis' ? redisBackend(settings, onError) : postgresBackend(settings, onError);
}

function redisBackend({ url, prefix }: QueueSettings, onError: (error: Error) => void): QueueBackend {
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
  // Whoever loses what a queue held loses this with it.
  const epoch = `{${prefix}}:epoch`;
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
      consumer = openConsumer();
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

const workerDefaults = { lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 1_000 } as const;

function postgresBackend({ url, prefix }: QueueSettings, onError: (error: Error) => void): QueueBackend {
  const connection = { connectionString: url, schema: 'bullmq', max: 3, migrate: true } as unknown as ConnectionOptions;
  const queueOptions: QueueOptions = { prefix, connection, defaultJobOptions: jobDefaults };
  const workerOptions: WorkerOptions = { prefix, connection, ...workerDefaults };
  return {
    queuePerAgency: false,
    queue: (name) => quiet(new Queue<JobData>(name, queueOptions, createPostgresBackend as never), onError),
    worker: (name, concurrency, process) =>
      quiet(
        new Worker<JobData>(
          name,
          (job) => process(job.data),
          { ...workerOptions, concurrency },
          createPostgresBackend as never,
        ),
        onError,
      ),
    connected: () => Promise.resolve(true),
    renewConnection: () => undefined,
    // Its tables are in the same database as the work itself: where one is, the other is.
    wereWiped: () => Promise.resolve(false),
    areReachable: () => Promise.resolve(true),
    async close() {
      return Promise.resolve();
    },
  };
}

/** An emitter without a listener would end the process on its first lost connection. */
function quiet<T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(
  emitter: T,
  onError: (error: Error) => void,
): T {
  emitter.on('error', onError);
  return emitter;
}
