// Every fault of every step of a calm run, one run each: nothing is left to chance.
import type { CompiledVersion } from '@alur/application';
import { chanceFrom } from '../chance.js';
import { World } from '../world/world.js';
import type { Stage } from './plan.js';
import { calm } from './policy.js';
import type { Outcome } from './run-world.js';
import { runWorld } from './run-world.js';

export interface FaultPoint {
  readonly step: number;
  readonly label: string;
}

const plenty = 10_000;

const oneCase = ({ city }: Stage, version: CompiledVersion): World =>
  new World({ city, chance: chanceFrom(1), gateways: 1, workers: 1, cases: [{ version, route: 'a' }] });

/** The faults that the steps of a calm run of one case could have met. */
export async function faultPoints(stage: Stage, version: CompiledVersion): Promise<readonly FaultPoint[]> {
  const points: FaultPoint[] = [];
  await runWorld(oneCase(stage, version), {
    policy: calm,
    steps: plenty,
    watch(chosen, actions, step) {
      if (chosen.about === undefined) return;
      for (const { kind, about, label } of actions)
        if (kind === 'fault' && about === chosen.about) points.push({ step, label });
    },
  });
  return points;
}

/** Calm until the step, then the fault, then healed at once. */
export function runWithFault(stage: Stage, version: CompiledVersion, { step, label }: FaultPoint): Promise<Outcome> {
  return runWorld(oneCase(stage, version), {
    policy: (actions, now) => (now < step ? calm(actions, now) : actions.find((action) => action.label === label)),
    steps: step + 1,
  });
}
