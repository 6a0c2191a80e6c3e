// One run: choose, do, look, until everything is done; then the world is healed and has to come to its end by itself.
import { setImmediate as nextTick } from 'node:timers';
import type { Violation } from '../invariants/violation.js';
import { checkRest } from '../invariants/check-rest.js';
import type { Action } from '../world/action.js';
import { heal } from '../world/faults.js';
import type { World } from '../world/world.js';
import type { Policy } from './policy.js';
import { calm } from './policy.js';

export interface RunOptions {
  readonly policy: Policy;
  /** Steps of the policy, before the world is healed. */
  readonly steps: number;
  /** Told of every choice, with what else could have happened. */
  watch?(chosen: Action, actions: readonly Action[], step: number): void;
}

export interface Outcome {
  readonly violations: readonly Violation[];
  /** What happened, in order, until the healing. */
  readonly labels: readonly string[];
  readonly steps: number;
}

/** After this many calm steps what is not done will never be. */
const patience = 6_000;

export async function runWorld(world: World, { policy, steps, watch }: RunOptions): Promise<Outcome> {
  const labels: string[] = [];
  let step = 0;
  const { violations } = world.ledger;
  const take = async (chosen: Action): Promise<void> => {
    await chosen.run();
    await settle(world);
    step += 1;
  };
  while (step < steps && !world.isDone && violations.length === 0) {
    const actions = world.actions();
    const chosen = policy(actions, step);
    if (!chosen) break;
    labels.push(chosen.label);
    watch?.(chosen, actions, step);
    await take(chosen);
  }
  await heal(world);
  await settle(world);
  for (let waited = 0; !world.isDone && violations.length === 0; waited += 1) {
    const chosen = waited < patience ? calm(world.actions(), step) : undefined;
    if (!chosen) {
      violations.push({ invariant: 'I5', what: `nothing goes on: ${stillOpen(world)}` });
      break;
    }
    await take(chosen);
  }
  if (violations.length === 0) checkRest(world);
  return { violations: [...violations], labels, steps: step };
}

/** Everything that follows from what happened, before anything else does. */
async function settle(world: World): Promise<void> {
  await new Promise<void>((resolve) => nextTick(resolve));
  await world.statements.settled();
}

function stillOpen({ tables, citizens }: World): string {
  const waiting = citizens.filter(({ isDone }) => !isDone).map(({ id }) => id);
  const cases = [...tables.cases.values()].filter(({ state }) => !state.includes('"decision"')).map(({ id }) => id);
  return [...waiting, ...cases, ...tables.work.keys()].join(', ');
}
