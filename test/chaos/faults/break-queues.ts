// F4, F5, F6: Redis forgets, goes away, or answers and does not do what it is asked. It was never the truth.
import type { Redis } from 'ioredis';
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import { untilConsumed, withRedis } from '../arena/redis-control.js';
import type { Violation } from '../invariants/violation.js';
import { doctorSays } from '../invariants/alur.js';
import type { Chance } from '../plan/chance.js';
import type { Fault } from './fault.js';

export const flushQueues: Fault = {
  id: 'F4',
  async strike(arena, chance) {
    await pause(chance.between(0, 1_000));
    await arena.alone('redis', () => withRedis(arena, (redis) => redis.flushall()));
    arena.count('Redis: flushed');
  },
};

const turns = async (arena: Arena): Promise<number> =>
  (await arena.rows<{ n: number }>('SELECT count(*)::int AS n FROM case_event'))[0]?.n ?? 0;

const awayTimes = 'Redis: killed and away';
const awayLong = 'Redis: killed and away for five minutes';
const turnsWithout = 'turns without Redis';
const neverConsumed = 'Redis back and nobody took anything from it';

async function takenAgain(arena: Arena): Promise<void> {
  const waited = await untilConsumed(arena);
  if (waited === undefined) arena.count(neverConsumed);
  else arena.measure('queues are consumed after Redis is back', waited);
}

export const killQueues: Fault = {
  id: 'F5',
  async strike(arena, chance) {
    const draw = chance.draw();
    const isLong = arena.pace === 'long' && arena.counts()[awayLong] === undefined;
    const seconds = isLong ? 300 : arena.pace === 'long' ? 20 : 3 + draw * 5;
    await arena.alone('redis', async () => {
      await arena.servers.end('redis', 'SIGKILL');
      const before = await turns(arena);
      await pause(seconds * 1_000);
      arena.count(turnsWithout, (await turns(arena)) - before);
      await arena.servers.start('redis');
      arena.count(isLong ? awayLong : awayTimes);
      await takenAgain(arena);
    });
  },
  after: (arena) => {
    const counts = arena.counts();
    const found: Violation[] = [];
    if (counts[awayTimes] !== undefined && (counts[turnsWithout] ?? 0) === 0)
      found.push({ invariant: 'fault', what: 'F5: no case moved while Redis was away' });
    if (counts[neverConsumed] !== undefined) found.push({ invariant: 'fault', what: `F5: ${neverConsumed}` });
    return Promise.resolve(found);
  },
};

interface Illness {
  readonly name: string;
  begin(redis: Redis, arena: Arena): Promise<void>;
  heal(redis: Redis, arena: Arena): Promise<void>;
}

const nothingListens = '1';

const illnesses: readonly Illness[] = [
  {
    name: 'read-only',
    begin: async (redis) => void (await redis.call('REPLICAOF', '127.0.0.1', nothingListens)),
    heal: async (redis) => void (await redis.call('REPLICAOF', 'NO', 'ONE')),
  },
  {
    name: 'out of memory',
    begin: async (redis) => void (await redis.config('SET', 'maxmemory', '1000')),
    heal: async (redis) => void (await redis.config('SET', 'maxmemory', '0')),
  },
  {
    name: 'a policy that throws jobs away',
    async begin(redis, arena) {
      await redis.config('SET', 'maxmemory-policy', 'allkeys-random');
      const said = await doctorSays(arena);
      arena.count(said.some((line) => line.includes('REDIS_MAY_EVICT')) ? doctorTold : doctorSilent);
      const used = Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? 0);
      await redis.config('SET', 'maxmemory', String(used));
    },
    async heal(redis) {
      await redis.config('SET', 'maxmemory', '0');
      await redis.config('SET', 'maxmemory-policy', 'noeviction');
    },
  },
  {
    name: 'asleep for five seconds',
    begin: async (redis) => void (await redis.call('DEBUG', 'SLEEP', '5')),
    heal: () => Promise.resolve(),
  },
  {
    name: 'another password',
    async begin(redis) {
      await redis.config('SET', 'requirepass', 'another');
      await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    },
    // Of this connection, which was let in before.
    heal: async (redis, arena) => void (await redis.config('SET', 'requirepass', new URL(arena.redisUrl()).password)),
  },
];

const doctorTold = 'doctor told of a policy that throws jobs away';
const doctorSilent = 'doctor said nothing of a policy that throws jobs away';

async function sicken(arena: Arena, chance: Chance): Promise<void> {
  const { name, begin, heal } = chance.pick(illnesses);
  const milliseconds = chance.between(2_000, arena.pace === 'long' ? 20_000 : 5_000);
  await arena.alone('redis', async () => {
    await withRedis(arena, async (redis) => {
      await begin(redis, arena);
      await pause(milliseconds);
      await heal(redis, arena);
    });
    arena.count(`Redis: ${name}`);
    await takenAgain(arena);
  });
}

export const sickenQueues: Fault = {
  id: 'F6',
  strike: sicken,
  after: (arena) => {
    const counts = arena.counts();
    return Promise.resolve(
      [doctorSilent, neverConsumed]
        .filter((what) => counts[what] !== undefined)
        .map((what): Violation => ({ invariant: 'fault', what: `F6: ${what}` })),
    );
  },
};
