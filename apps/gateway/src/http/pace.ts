import { setImmediate } from 'node:timers/promises';
import type { Pace } from '@alur/application';

/** Work in slices, for so many milliseconds at most: between two of them other requests are answered. */
export function paceOf(mostMs: number): Pace {
  const until = performance.now() + mostMs;
  return {
    async goOn() {
      await setImmediate();
      return performance.now() < until;
    },
  };
}
