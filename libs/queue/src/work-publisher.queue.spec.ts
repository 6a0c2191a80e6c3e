import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import type { QueueBackend } from './queue-backend.js';
import { openQueueBackend } from './queue-backend.js';
import { allQueueNames, queueName } from './queue-names.js';
import { workPublisher } from './work-publisher.js';

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
    const publisher = workPublisher(backend);
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
    await publisher.publish([
      { caseId, key: 'handoff-1', kind: 'handoff', agency: 'dinsos' },
      { caseId, key: 'handoff-2', kind: 'handoff', agency: 'kel-sisir' },
      { caseId, key: 'job-3', kind: 'letter' },
      { caseId, key: 'notify', kind: 'message' },
      { caseId, key: 'timer-4', kind: 'timer' },
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
    await publisher.close();
    expect(errors).toEqual([]);
  }, 40_000);

  it('hold one job for a work item that is published twice while it waits', async () => {
    const publisher = workPublisher(backend);
    const caseId = randomUUID();
    const item = { caseId, key: 'job-1', kind: 'letter' } as const;
    await publisher.publish([item]);
    await publisher.publish([item]);
    let runs = 0;
    const worker = backend.worker('effect.letter', 1, async () => {
      runs += 1;
      await Promise.resolve();
    });
    await until(() => runs >= 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs).toBe(1);
    // Once it ran, the same item may be published again: nothing of the old job stands in the way.
    await publisher.publish([item]);
    await until(() => runs >= 2);
    expect(runs).toBe(2);
    await worker.close();
    await publisher.close();
  }, 40_000);
});
