// Redis spoken to directly, as who runs it would, and the queues in it as BullMQ sees them.
import { allQueueNames, bellQueue } from '@alur/queue';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { Arena } from './arena.js';
import { pause } from './arena.js';

/** One connection past the line of faults, for as long as the work takes. */
export async function withRedis<T>(arena: Arena, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(arena.redisUrl(), { retryStrategy: () => 50, maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

/** Those that our people's work goes through; the others of the city's agencies stay empty. */
export async function withQueues<T>(
  arena: Arena,
  agencies: readonly string[],
  work: (queues: readonly Queue[]) => Promise<T>,
): Promise<T> {
  const connection = new Redis(arena.redisUrl(), { retryStrategy: () => 50, maxRetriesPerRequest: null });
  connection.on('error', () => undefined);
  const queues = allQueueNames(agencies, true).map((name) => {
    const queue = new Queue(name, { prefix: `{${arena.queuePrefix}}`, connection, skipVersionCheck: true });
    queue.on('error', () => undefined);
    return queue;
  });
  try {
    return await work(queues);
  } finally {
    await Promise.allSettled(queues.map((queue) => queue.close()));
    connection.disconnect();
  }
}

const patienceMs = 60_000;

/** Rings a bell and waits until a worker has heard it: what the queues carry is taken again. Nothing when nobody does. */
export async function untilConsumed(arena: Arena): Promise<number | undefined> {
  const from = Date.now();
  return withQueues(arena, [], async (queues) => {
    const bell = queues.find(({ name }) => name === bellQueue);
    const job = await bell?.add('bell', {}, { removeOnComplete: true, removeOnFail: true });
    while (Date.now() < from + patienceMs) {
      if (job?.id === undefined || (await bell?.getJob(job.id)) === undefined) return Date.now() - from;
      await pause(50);
    }
    return undefined;
  });
}
