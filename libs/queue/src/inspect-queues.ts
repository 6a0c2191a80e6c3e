// Looks into the Redis of the queues and leaves nothing there.
import type { QueueCheckup } from '@alur/application';
import { Redis } from 'ioredis';
import type { SettingsOf } from './queue-backend.js';
import { epochKey } from './redis-backend.js';

const patienceMs = 3_000;

export async function inspectQueues({ url, prefix }: SettingsOf<'redis'>): Promise<QueueCheckup> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // Each refusal is told by the command that meets it.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const policy = await policyOf(redis);
    return {
      reachable: true,
      ...(policy === undefined ? {} : { policy }),
      epoch: (await redis.exists(epochKey(prefix))) === 1,
      paused: await pausedQueues(redis, prefix),
    };
  } catch {
    return { reachable: false, epoch: false, paused: [] };
  } finally {
    redis.disconnect();
  }
}

/** Hosted servers may not tell. */
async function policyOf(redis: Redis): Promise<string | undefined> {
  try {
    const told = (await redis.config('GET', 'maxmemory-policy')) as readonly string[];
    return told[1];
  } catch {
    return undefined;
  }
}

async function pausedQueues(redis: Redis, prefix: string): Promise<readonly string[]> {
  const start = `{${prefix}}:`;
  const paused: string[] = [];
  for await (const keys of redis.scanStream({ match: `${start}*:meta`, count: 500 }) as AsyncIterable<string[]>)
    for (const key of keys)
      if ((await redis.hexists(key, 'paused')) === 1) paused.push(key.slice(start.length, -':meta'.length));
  return [...new Set(paused)].sort();
}
