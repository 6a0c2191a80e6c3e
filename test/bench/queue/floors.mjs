/** What Redis and BullMQ do with nothing in it. */
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { measured } from '../support/cpu.mjs';
import { line } from '../support/lines.mjs';
import { median, percentile } from '../support/rounds.mjs';

const perRound = 2_000;
const atOnce = 50;

const drained = (worker, count, begin) =>
  new Promise((resolve) => {
    let done = 0;
    const oneMore = () => {
      done += 1;
      if (done < count) return;
      worker.off('completed', oneMore);
      resolve();
    };
    worker.on('completed', oneMore);
    begin();
  });

export const benchQueueFloors = async ({ redis, rounds = 3 }) => {
  const client = new Redis(redis.url);
  const connection = new Redis(redis.url, { maxRetriesPerRequest: null });
  const queue = new Queue('floor', { connection, prefix: '{floor}' });
  const found = { ping: [], add: [], process: [], cpu: [], idle: [] };
  for (let round = 0; round < rounds; round += 1) {
    const rate = async (name, work) => {
      const { ms, node } = await measured({ pids: [process.pid, redis.pid()] }, work);
      found[name].push((perRound * 1_000) / ms);
      return node / perRound;
    };
    await rate('ping', async () => {
      for (let n = 0; n < perRound; n += 1) await client.ping();
    });
    const jobs = (from) =>
      Array.from({ length: 100 }, (_, n) => ({
        name: 'none',
        data: { n: from + n },
        opts: { removeOnComplete: true },
      }));
    const added = await rate('add', async () => {
      for (let n = 0; n < perRound; n += 100) await queue.addBulk(jobs(n));
    });
    const worker = new Worker('floor', async () => {}, {
      connection,
      prefix: '{floor}',
      concurrency: atOnce,
      autorun: false,
    });
    const processed = await rate('process', () => drained(worker, perRound, () => void worker.run()));
    found.cpu.push(added + processed);
    for (let n = 0; n < 50; n += 1) {
      const from = performance.now();
      await drained(worker, 1, () => void queue.add('none', {}, { removeOnComplete: true }));
      found.idle.push(performance.now() - from);
    }
    await worker.close();
  }
  await queue.obliterate({ force: true });
  await queue.close();
  client.disconnect();
  connection.disconnect();
  return {
    lines: [
      line({
        id: 'F1',
        what: 'Redis PING, one after the other',
        value: median(found.ping),
        unit: '/s',
      }),
      line({
        id: 'F2',
        what: 'BullMQ, adding a job in hundreds',
        value: median(found.add),
        unit: 'jobs/s',
      }),
      line({
        id: 'F3',
        what: `BullMQ, doing nothing ${atOnce} at once`,
        value: median(found.process),
        unit: 'jobs/s',
      }),
      line({
        id: 'F4',
        what: 'BullMQ, adding and doing nothing, node and Redis',
        value: median(found.cpu),
        unit: 'CPU-ms',
      }),
      line({
        id: 'F5',
        what: 'BullMQ, from add to done when idle, p50',
        value: percentile(found.idle, 0.5),
        unit: 'ms',
      }),
    ],
  };
};
