// Which fault strikes when, and with which chance: drawn from a seed, and played again as it is written down.
import type { FaultId } from '../faults/fault-id.js';
import { chanceFrom } from './chance.js';

export interface Strike {
  /** Seconds after the beginning; later where what was before it has not healed. */
  readonly at: number;
  readonly fault: FaultId;
  /** Of all choices within it. */
  readonly seed: number;
}

export interface Plan {
  readonly seed: number;
  readonly minutes: number;
  readonly faults: readonly FaultId[];
  readonly pace: 'short' | 'long';
  readonly strikes: readonly Strike[];
}

/** From here on there is time for outages of minutes. */
const longFromMinutes = 20;
/** The city lives in peace between two strikes, for so many seconds. */
const gap = { least: 1, most: 5 } as const;
/** Long strikes stretch the plan by themselves: times say not before. */
const leastStrikeSeconds = 2;

export function drawPlan(asked: Pick<Plan, 'seed' | 'minutes' | 'faults'>): Plan {
  const { seed, minutes, faults } = asked;
  const chance = chanceFrom(seed);
  const strikes: Strike[] = [];
  for (let at = 3; at < minutes * 60;) {
    // Every fault comes once in a round, in an order of its own.
    for (const fault of chance.shuffled(faults)) {
      if (at < minutes * 60) strikes.push({ at: Math.round(at * 10) / 10, fault, seed: chance.seed() });
      at += leastStrikeSeconds + chance.between(gap.least, gap.most);
    }
  }
  return { ...asked, pace: minutes >= longFromMinutes ? 'long' : 'short', strikes };
}
