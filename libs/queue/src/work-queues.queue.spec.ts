import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Redis } from 'ioredis';
import { queueConsumer } from './consumer.js';
import type { QueueBackend } from './queue-backend.js';
import { openQueueBackend } from './open-queue-backend.js';
import { allQueueNames, queueName } from './queue-names.js';
import { workQueues } from './work-queues.js';

/** The same suite on both backends: `npm test` sets QUEUE_BACKEND. */
const kind = process.env['QUEUE_BACKEND'] === 'postgres' ? 'postgres' : 'redis';
let database: TestDatabase;
let backend: QueueBackend;
const errors: Error[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const url = kind === 'postgres' ? database.url : (process.env['ALUR_TEST_REDIS_URL'] ?? '');
  backend = openQueueBackend({ kind, url, prefix: `spec-${randomUUID().slice(0, 8)}` }, (error) => errors.push(error));
  expect(await backend.connected(10_000)).toBe(true);
});
afterAll(async () => {
  await backend.close();
  await database.drop();
});

const until = async (holds: () => boolean): Promise<void> => {
  const end = Date.now() + 15_000;
  while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
};

describe(`queues on ${kind}`, () => {
  it('carry a hand-off to the receiving agency and an effect to its kind, ids only', async () => {
    const queues = workQueues(backend);
    const seen: string[] = [];
    const names = allQueueNames(['dinsos', 'kel-sisir'], backend.queuePerAgency);
    const workers = names.map((name) =>
      backend.worker(name, 4, async (data) => {
        seen.push(`${name} ${data.key}`);
        expect(Object.keys(data).sort()).toEqual(['caseId', 'key']);
        await Promise.resolve();
      }),
    );
    const caseId = randomUUID();
    await queues.publish([
      { caseId, key: 'handoff-1', kind: 'handoff', agency: 'dinsos', dueInMs: 0 },
      { caseId, key: 'handoff-2', kind: 'handoff', agency: 'kel-sisir', dueInMs: 0 },
      { caseId, key: 'job-3', kind: 'letter', dueInMs: 0 },
      { caseId, key: 'notify', kind: 'message', dueInMs: 0 },
      { caseId, key: 'timer-4', kind: 'timer', dueInMs: 0 },
      { caseId, key: 'rounds-5', kind: 'rounds', dueInMs: 0 },
    ]);
    await until(() => seen.length >= 4);
    const handOff = (agency: string): string => queueName({ kind: 'handoff', agency }, backend.queuePerAgency) ?? '';
    expect(seen.sort()).toEqual(
      [
        `${handOff('dinsos')} handoff-1`,
        `${handOff('kel-sisir')} handoff-2`,
        'effect.letter job-3',
        'effect.message notify',
      ].sort(),
    );
    await Promise.all(workers.map((worker) => worker.close()));
    await queues.close();
    expect(errors).toEqual([]);
  }, 40_000);

  it('hold one job for a work item that is published twice while it waits', async () => {
    const queues = workQueues(backend);
    const caseId = randomUUID();
    const item = { caseId, key: 'job-1', kind: 'letter', dueInMs: 0 } as const;
    await queues.publish([item]);
    await queues.publish([item]);
    let runs = 0;
    const worker = backend.worker('effect.letter', 1, async () => {
      runs += 1;
      await Promise.resolve();
    });
    await until(() => runs >= 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs).toBe(1);
    // Once it ran, the same item may be published again: nothing of the old job stands in the way.
    await queues.publish([item]);
    await until(() => runs >= 2);
    expect(runs).toBe(2);
    await worker.close();
    await queues.close();
  }, 40_000);

  it('ring for work inside the cases, which no job names', async () => {
    const queues = workQueues(backend);
    const heard: unknown[] = [];
    const worker = backend.worker('bell', 1, async (data) => {
      heard.push(data);
      await Promise.resolve();
    });
    await queues.ring();
    await until(() => heard.length >= 1);
    expect(heard).toEqual([{}]);
    await worker.close();
    await queues.close();
  }, 40_000);

  it('hold an item that is due soon until its instant', async () => {
    const queues = workQueues(backend);
    const began = Date.now();
    let ran = 0;
    const worker = backend.worker('effect.message', 1, async () => {
      ran = Date.now();
      await Promise.resolve();
    });
    await queues.publish([{ caseId: randomUUID(), key: 'notify', kind: 'message', dueInMs: 700 }]);
    await until(() => ran > 0);
    expect(ran - began).toBeGreaterThanOrEqual(690);
    await worker.close();
    await queues.close();
  }, 40_000);

  it('take jobs again after a consumer was restarted, and none while they may not', async () => {
    const queues = workQueues(backend);
    const done: string[] = [];
    const consumer = queueConsumer(backend, 'effect.letter', {
      concurrency: 2,
      process: async ({ key }) => {
        done.push(key ?? '');
        await Promise.resolve();
      },
    });
    const give = (key: string) => queues.publish([{ caseId: randomUUID(), key, kind: 'letter', dueInMs: 0 }]);
    await give('one');
    await until(() => done.length >= 1);
    await consumer.restart();
    await give('two');
    await until(() => done.length >= 2);
    expect(done).toEqual(['one', 'two']);
    expect([consumer.begun(), consumer.inHand()]).toEqual([2, 0]);
    consumer.allow(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    // The fetch that is on its way when it is told may still bring one; that one cannot be claimed.
    for (const key of ['three', 'four', 'five']) await give(key);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(done.length).toBeLessThanOrEqual(3);
    consumer.allow(Infinity);
    await until(() => done.length >= 5);
    expect([...done].sort()).toEqual(['five', 'four', 'one', 'three', 'two']);
    await consumer.close();
    await queues.close();
  }, 40_000);

  it('notice once that they were wiped, and say that they answer', async () => {
    const queues = workQueues(backend);
    await queues.wereWiped();
    expect(await queues.wereWiped()).toBe(false);
    expect(await queues.areReachable()).toBe(true);
    if (kind === 'redis') {
      const redis = new Redis(process.env['ALUR_TEST_REDIS_URL'] ?? '');
      await redis.flushall();
      await redis.quit();
      expect(await queues.wereWiped()).toBe(true);
    }
    expect(await queues.wereWiped()).toBe(false);
    await queues.close();
  });

  it('say that they do not answer where there is nobody', async () => {
    const nobody = openQueueBackend({ kind: 'redis', url: 'redis://127.0.0.1:1', prefix: 'nobody' }, () => undefined);
    const queues = workQueues(nobody);
    expect(await queues.areReachable()).toBe(false);
    await expect(queues.ring()).rejects.toThrow();
    await queues.close();
    await nobody.close();
  });
});
