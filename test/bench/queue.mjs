/**
 * `npm run bench -- queue`: what people look at by number of cases, completing tasks beside many open ones, hand-offs with and without
 * Redis, many timers at once. `--cases 10m` adds a city of ten million cases to the reads.
 * `--only reads,open,handoff,timers,floors` measures some of it.
 */
import { build } from '../../config/tooling/build.mjs';
import { openBenchCity } from './city/bench-city.mjs';
import { startBenchRedis } from './city/bench-redis.mjs';
import { fillCity } from './city/full-city.mjs';
import { benchQueueFloors } from './queue/floors.mjs';
import { benchHandOffs } from './queue/hand-off.mjs';
import { benchOpenCases } from './queue/open-cases.mjs';
import { benchReads } from './queue/reads.mjs';
import { benchTimers } from './queue/timers.mjs';
import { startDurablePostgres } from './support/durable-postgres.mjs';

const say = (text) => process.stderr.write(`${text}\n`);

/** A city that was set up, as full as was asked for. */
const fullCity = async (world, given) => {
  const city = await openBenchCity({
    ...world,
    name: given.name,
    from: world.plain,
  });
  const opened = await city.openPorts();
  const told = (text) => say(`${given.name} ${text}`);
  await fillCity({
    databaseUrl: city.databaseUrl,
    ports: opened.ports,
    ...given,
    say: told,
  });
  await opened.close();
  return { ...city, cases: given.cases };
};

const parts = {
  async floors({ redis }) {
    return redis ? benchQueueFloors({ redis }) : { lines: [] };
  },
  async reads(world, { cases = 1_000_000 }) {
    const amounts = [...new Set([10_000, Math.min(cases, 1_000_000), cases])];
    const cities = [];
    for (const amount of amounts) cities.push(await fullCity(world, { name: `cases_${amount}`, cases: amount }));
    const result = await benchReads(cities);
    for (const city of cities) await city.stop();
    return result;
  },
  async open({ cluster, ...world }, { instances: open = 1_000_000, rounds }) {
    const empty = await openBenchCity({
      cluster,
      ...world,
      name: 'nothing_open',
      from: world.plain,
    });
    const full = await fullCity({ cluster, ...world }, { name: 'much_open', cases: open, openOneIn: 1, worked: true });
    const result = await benchOpenCases({
      cluster,
      cities: { empty, full },
      open,
      rounds,
    });
    await full.stop();
    await empty.stop();
    return result;
  },
  async handoff({ redis, cluster, plain }, { seconds }) {
    if (!redis) throw new Error('Expected a Redis on this machine');
    const byRedis = await openBenchCity({
      cluster,
      redis,
      name: 'by_redis',
      from: plain,
    });
    const byPostgres = await openBenchCity({
      cluster,
      name: 'by_postgres',
      from: plain,
    });
    const result = await benchHandOffs({
      cities: { redis: byRedis, postgres: byPostgres },
      redis,
      outageSeconds: seconds,
    });
    await byRedis.stop();
    await byPostgres.stop();
    return result;
  },
  async timers({ cluster, ...world }, { instances: count = 100_000 }) {
    const city = await openBenchCity({
      cluster,
      ...world,
      name: 'timers',
      from: world.plain,
    });
    const result = await benchTimers({ cluster, city, count });
    await city.stop();
    return result;
  },
};

export const bench = async (options) => {
  await build();
  const asked = options.only ?? Object.keys(parts);
  const cluster = await startDurablePostgres();
  const redis = await startBenchRedis();
  const lines = [];
  const series = {};
  try {
    const plain = await openBenchCity({ cluster, redis, name: 'plain' });
    for (const name of asked) {
      say(`queue: ${name}`);
      const result = await parts[name]({ cluster, redis, plain }, options);
      lines.push(...result.lines);
      Object.assign(series, result.series);
    }
    await plain.stop();
  } finally {
    await redis?.stop();
    await cluster.stop();
  }
  return { lines, series, conditions: { postgres: cluster.settings } };
};
