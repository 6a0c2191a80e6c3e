/** How long after one agency's commit the task of the next one is open, with real workers between them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { built } from '../city/bench-city.mjs';
import { answerOnceMore, handOffService } from '../city/bench-services.mjs';
import { applicants, fileCase, got, inParallel, officerOf, workAll } from '../city/cases.mjs';
import { line } from '../support/lines.mjs';
import { buckets, percentile } from '../support/rounds.mjs';

const officer = officerOf(...['dinsos', 'dinkes'].map((agency) => ({ agency, role: 'verifier' })));
const cases = 20;

/** Cases that go to and fro between two agencies. */
const openRelay = async (city) => {
  const opened = await city.openPorts();
  const { ports } = opened;
  const [applicant] = await applicants(ports, 1);
  const ids = await inParallel(cases, 8, () => fileCase(ports, { serviceId: handOffService, applicant }));
  await workAll(ports);
  const client = new pg.Client({ connectionString: city.databaseUrl });
  await client.connect();
  const { completeTask } = built('libs/application');
  const openTask = async (id) =>
    (
      await client.query({
        name: 'open',
        text: 'SELECT key, element_id, revision FROM user_task WHERE case_id = $1 AND closed_at IS NULL',
        values: [id],
      })
    ).rows[0];
  /** Milliseconds from the answer of one agency until the task of the other can be seen. */
  const handOff = async (n) => {
    const id = ids[n % ids.length];
    const { key, element_id: element, revision } = await openTask(id);
    const data = element === 'sana' ? answerOnceMore : {};
    got(
      await completeTask(ports)(officer, {
        taskId: `${id}.${key}`,
        data,
        revision,
      }),
    );
    const from = performance.now();
    while (!(await openTask(id))) {
      if (performance.now() - from > 60_000) throw new Error('Expected a hand-off within a minute');
      await sleep(1);
    }
    return performance.now() - from;
  };
  return {
    handOff,
    async close() {
      await client.end();
      await opened.close();
    },
  };
};

/** One after the other, at moments that no loop of ours knows. */
const handOffs = async ({ handOff }, count) => {
  const latencies = [];
  for (let n = 0; n < count; n += 1) {
    await sleep(Math.random() * 120);
    latencies.push(await handOff(n));
  }
  return latencies;
};

const linesOf = (id, what, latencies, target) => [
  line({
    id: `${id}.p50`,
    what: `hand-off ${what}, p50`,
    value: percentile(latencies, 0.5),
    unit: 'ms',
    ...(target.p50 ? { target: { atMost: target.p50 } } : {}),
  }),
  line({
    id: `${id}.p99`,
    what: `hand-off ${what}, p99`,
    value: percentile(latencies, 0.99),
    unit: 'ms',
    ...(target.p99 ? { target: { atMost: target.p99 } } : {}),
  }),
];

/** When a job of any hand-off queue was done last, by the clock of Redis. */
const lastDone = async (client, city) => {
  const keys = await client.keys(`{${city.queuePrefix}}:handoff.*:events`);
  const told = await Promise.all(keys.map((key) => client.xrevrange(key, '+', '-', 'COUNT', 50)));
  const done = told.flat().filter(([, words]) => words.includes('completed'));
  return Math.max(0, ...done.map(([id]) => Number(id.split('-')[0])));
};

/**
 * Redis goes away for a while and comes back.
 * @returns latencies while it was away, and seconds until a queue carried a hand-off again
 */
const outage = async ({ city, redis, relay, count, seconds }) => {
  const begun = performance.now();
  await redis.away();
  await sleep(1_000);
  const away = await handOffs(relay, count);
  await sleep(Math.max(0, seconds * 1_000 - (performance.now() - begun)));
  await redis.back();
  const from = performance.now();
  const client = new Redis(redis.url);
  const before = await lastDone(client, city);
  let isOver = false;
  const going = (async () => {
    for (let n = 0; !isOver; n += 1) await relay.handOff(n);
  })();
  let resumed;
  while (resumed === undefined && performance.now() - from < 90_000) {
    await sleep(50);
    if ((await lastDone(client, city)) > before) resumed = (performance.now() - from) / 1_000;
  }
  isOver = true;
  await going;
  client.disconnect();
  return { away, resumed };
};

/** @param cities `{redis, postgres}`: set up for either kind of queue */
export const benchHandOffs = async ({ cities, redis, count = 150, outageSeconds = 20 }) => {
  const lines = [];
  const series = {};
  const measure = async (city, work) => {
    const relay = await openRelay(city);
    const worker = city.startWorker();
    await sleep(4_000);
    await handOffs(relay, 20);
    await work(relay);
    await relay.close();
    await worker.stop();
  };
  await measure(cities.redis, async (relay) => {
    const latencies = await handOffs(relay, count);
    lines.push(...linesOf('H1', 'with Redis', latencies, { p50: 20 }));
    series['hand-off with Redis (ms)'] = buckets(latencies);
    const { away, resumed } = await outage({
      city: cities.redis,
      redis,
      relay,
      count: Math.ceil(count / 2),
      seconds: outageSeconds,
    });
    lines.push(...linesOf('H2', 'with Redis away', away, { p99: 250 }));
    series['hand-off with Redis away (ms)'] = buckets(away);
    lines.push(
      line({
        id: 'H3',
        what: `queues carry hand-offs again after Redis was away for ${outageSeconds} s`,
        value: resumed ?? 90,
        unit: 's',
        target: { atMost: 10 },
      }),
    );
  });
  await measure(cities.postgres, async (relay) => {
    const latencies = await handOffs(relay, count);
    lines.push(...linesOf('H4', 'with queues in PostgreSQL', latencies, { p99: 250 }));
    series['hand-off with queues in PostgreSQL (ms)'] = buckets(latencies);
  });
  return { lines, series };
};
