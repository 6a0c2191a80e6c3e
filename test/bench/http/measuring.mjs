/** How requests are counted, and on which core who works. */
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { inParallel } from '../city/cases.mjs';
import { measured } from '../support/cpu.mjs';
import { line } from '../support/lines.mjs';
import { median, medianOf, percentile } from '../support/rounds.mjs';

export const serverCore = 0;
export const people = 16;

/** Everything that is there already, and what it will start, on the other cores. */
export const leaveCore = (pids) => {
  const others = os.cpus().flatMap((_, core) => (core === serverCore ? [] : [core]));
  if (others.length === 0) return 'one core for all';
  for (const pid of pids) spawnSync('taskset', ['-a', '-c', '-p', others.join(','), String(pid)]);
  return `server on core ${serverCore}, everything else on ${others.join(', ')}`;
};

/** A fixed number of requests, so that every round does the same. */
export const counted = async ({ act, count, postmaster, pid, width = people }) => {
  const latencies = [];
  const { ms, server, node } = await measured({ postmaster, pids: [pid] }, () =>
    inParallel(count, width, async (n) => {
      const from = performance.now();
      await act(n);
      latencies.push(performance.now() - from);
    }),
  );
  return {
    perSecond: (count * 1_000) / ms,
    node: node / count,
    server: server / count,
    latencies,
  };
};

export const costs = (id, what, results) => [
  line({
    id: `${id}.node`,
    what: `${what}: processor time of the gateway`,
    value: medianOf(results, (one) => one.node),
    unit: 'CPU-ms',
  }),
  line({
    id: `${id}.pg`,
    what: `${what}: processor time of PostgreSQL`,
    value: medianOf(results, (one) => one.server),
    unit: 'CPU-ms',
  }),
];

export const latency = (results, share) => median(results.map(({ latencies }) => percentile(latencies, share)));
