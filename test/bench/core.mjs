/**
 * `npm run bench -- core [--instances N] [--rounds N] [--seconds N]`: W1 through the real use cases and the real store, beside
 * what the same server does with the very statements and nothing around them. Rounds are interleaved; medians count.
 */
import { build } from '../../config/tooling/build.mjs';
import { costKinds, costLines } from './core/costs.mjs';
import { floorLines } from './core/floor-lines.mjs';
import { floorKinds } from './core/floors.mjs';
import { latencyKinds, latencyLines } from './core/latency-lines.mjs';
import { openLoop } from './core/latency.mjs';
import { measureW1 } from './core/measure-w1.mjs';
import { migratedTemplate, openWarm } from './core/openings.mjs';
import { w1Lines } from './core/w1-lines.mjs';
import { startDurablePostgres } from './support/durable-postgres.mjs';
import { findPgbench } from './support/pgbench.mjs';
import { buckets, interleaved, medianOf } from './support/rounds.mjs';

export const bench = async ({ instances = 10_000, rounds = 3, seconds = 5 }) => {
  await build();
  const pgbench = findPgbench();
  const server = await startDurablePostgres();
  const rooms = [];
  const open = async (name, settings) => {
    const room = await openWarm(server, name, settings);
    rooms.push(room);
    return room;
  };
  try {
    await migratedTemplate(server);
    const inline = await open('inline', { way: 'inline' });
    const jobs = await open('jobs', { way: 'jobs' });
    const office = await open('office', { way: 'office' });
    const alone = await open('alone', { way: 'inline', isBatched: false, connections: 16 });
    const perRound = Math.ceil(instances / rounds);
    const few = Math.ceil(perRound / 5);
    const w1 = (room, many, inFlight) => () => measureW1(server, room, { instances: many, inFlight });
    const results = await interleaved(rounds, {
      ...(pgbench ? await floorKinds({ server, pgbench, room: inline, seconds }) : {}),
      inline: w1(inline, perRound, 64),
      jobs: w1(jobs, perRound, 64),
      office: w1(office, few, 64),
      unbatched: w1(alone, few, 64),
      single: w1(inline, Math.ceil(few / 5), 1),
      ...latencyKinds({ server, inline, office, few }),
    });
    const rate = medianOf(results.inline, (one) => one.perSecond);
    results.half = [await openLoop(inline, { perSecond: rate / 2, seconds })];
    // Last, so that nothing else is measured beside rooms that leave something out.
    Object.assign(results, await interleaved(rounds, await costKinds({ server, open, few })));
    return {
      conditions: {
        postgres: server.settings,
        pgbench: pgbench?.version ?? 'none found: no floors',
        instances,
        rounds,
      },
      lines: [
        ...(pgbench ? floorLines(results) : []),
        ...w1Lines(results),
        ...latencyLines(results),
        ...costLines(results),
      ],
      series: {
        completeAt64: buckets(results.inline.flatMap((one) => one.latencies)),
        completeAt64Unbatched: buckets(results.unbatched.flatMap((one) => one.latencies)),
        completeAt2: buckets(results.two.flatMap((one) => one.latencies)),
        completeAtHalf: buckets(results.half.flat()),
        bareAt2: buckets((results.bare2 ?? []).flatMap((one) => one.latencies)),
        rounds: Object.fromEntries(
          Object.entries(results).map(([name, all]) => [name, all.map(({ perSecond }) => Math.round(perSecond ?? 0))]),
        ),
      },
    };
  } finally {
    for (const room of rooms) await room.close();
    await server.stop();
  }
};
