import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { inspectQueues } from './inspect-queues.js';

const url = process.env['ALUR_TEST_REDIS_URL'];

it('says that a Redis is away, without waiting long', async () => {
  expect(await inspectQueues({ kind: 'redis', url: 'redis://127.0.0.1:1', prefix: 'p' })).toEqual({
    reachable: false,
    epoch: false,
    paused: [],
  });
});

// Without Redis the work is carried by PostgreSQL and there is no queue of it to look at.
if (url) {
  it('finds the epoch, the policy and queues that stand still, of its own prefix only', async () => {
    const prefix = `inspect-${randomUUID().slice(0, 8)}`;
    const redis = new Redis(url ?? '');
    const look = () => inspectQueues({ kind: 'redis', url: url ?? '', prefix });
    try {
      expect(await look()).toEqual({ reachable: true, policy: 'noeviction', epoch: false, paused: [] });
      await redis.set(`{${prefix}}:epoch`, 'here');
      await redis.hset(`{${prefix}}:bell:meta`, 'paused', '1');
      await redis.hset(`{${prefix}}:handoff.dinsos:meta`, 'opts.maxLenEvents', '1');
      await redis.hset(`{${prefix}-other}:bell:meta`, 'paused', '1');
      expect(await look()).toMatchObject({ epoch: true, paused: ['bell'] });
    } finally {
      await redis.del(`{${prefix}}:epoch`, `{${prefix}}:bell:meta`, `{${prefix}}:handoff.dinsos:meta`);
      await redis.del(`{${prefix}-other}:bell:meta`);
      await redis.quit();
    }
  });
}
