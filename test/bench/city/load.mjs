/** Two ways to ask: as fast as answers come, or at a rate that does not care about answers. */
import { setTimeout as sleep } from 'node:timers/promises';

/** `width` people who ask again as soon as they are answered. @returns `{perSecond, count, latencies}` in ms */
export const closedLoop = async ({ seconds, width, act }) => {
  const latencies = [];
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  await Promise.all(
    Array.from({ length: width }, async (_, who) => {
      while (performance.now() < end) {
        const from = performance.now();
        await act(who);
        latencies.push(performance.now() - from);
      }
    }),
  );
  const took = (performance.now() - begun) / 1_000;
  return { perSecond: latencies.length / took, count: latencies.length, latencies };
};

/** Arrivals by a clock; latency counts from when somebody was to come, so that a server that stands still is seen. */
export const openLoop = async ({ perSecond, seconds, act }) => {
  const latencies = [];
  const open = new Set();
  const begun = performance.now();
  const count = Math.round(perSecond * seconds);
  for (let n = 0; n < count; n += 1) {
    const due = begun + (n * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    const one = act(n).then(() => {
      latencies.push(performance.now() - due);
      open.delete(one);
    });
    open.add(one);
  }
  await Promise.all(open);
  return { count, latencies };
};
