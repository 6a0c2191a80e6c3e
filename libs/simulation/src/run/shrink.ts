// A failing run as the fewest choices that still fail: kept as what happened, not as a seed, which means another run once the simulation changes.
import type { Violation } from '../invariants/violation.js';
import type { Cast, Stage } from './plan.js';
import { worldFrom } from './plan.js';
import { following } from './policy.js';
import type { Outcome } from './run-world.js';
import { runWorld } from './run-world.js';

/** A run that can be played again. */
export interface KeptRun {
  /** Of the cases and processes; the choices do not come from it. */
  readonly seed: number;
  readonly labels: readonly string[];
  /** Of the processes' clocks; without it they all go right. */
  readonly paces?: readonly number[];
  /** Without it the seed draws who is there. */
  readonly cast?: Cast;
}

/** Steps a kept run may take beyond its choices before it is healed. */
const slack = 400;

export const playAgain = ({ seed, labels, paces = [], cast }: KeptRun, stage: Stage): Promise<Outcome> =>
  runWorld(worldFrom(seed, stage, { paces, ...(cast ? { cast } : {}) }).world, {
    policy: following(labels),
    steps: labels.length + slack,
  });

/** Cuts ever smaller parts away for as long as the same invariant breaks. */
export async function shrink(run: KeptRun, broken: Violation['invariant'], stage: Stage): Promise<KeptRun> {
  const stillFails = async (labels: readonly string[]): Promise<boolean> => {
    const { violations } = await playAgain({ ...run, labels }, stage);
    return violations.some(({ invariant }) => invariant === broken);
  };
  let { labels } = run;
  for (let part = Math.ceil(labels.length / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2)) {
    for (let from = 0; from < labels.length;) {
      const shorter = [...labels.slice(0, from), ...labels.slice(from + part)];
      if (await stillFails(shorter)) labels = shorter;
      else from += part;
    }
  }
  return { ...run, labels };
}
