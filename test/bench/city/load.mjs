/** Two ways to ask: as fast as answers come, or at a rate that does not care about answers. */
import { setTimeout as sleep } from 'node:timers/promises';

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
