// The little city of one schedule, drawn from its seed.
import type { CompiledVersion } from '@alur/application';
import type { City } from '@alur/city';
import type { Chance } from '../chance.js';
import { chanceFrom } from '../chance.js';
import { compileGolden, routes } from '../goldens/compile-golden.js';
import { goldens } from '../goldens/goldens.js';
import type { Mirror } from '../world/asked.js';
import { World } from '../world/world.js';
import type { Outcome } from './run-world.js';
import { runWorld } from './run-world.js';
import { wild } from './policy.js';

export const compileGoldens = (city: City): readonly CompiledVersion[] =>
  goldens.map((one) => compileGolden(city, one));

export interface Stage {
  readonly city: City;
  readonly versions: readonly CompiledVersion[];
  readonly mirror?: Mirror;
}

export interface Plan {
  readonly world: World;
  readonly chance: Chance;
}

/** Clocks of machines: some go right, some are slow, some fast. */
const paces = [1, 1, 1.7, 0.6] as const;

/** Drawn apart from everything else, so that a run can also be played with clocks that all go right. */
export function pacesFrom(seed: number): readonly number[] {
  const chance = chanceFrom(~seed);
  return Array.from({ length: 4 }, () => paces[chance.below(paces.length)] ?? 1);
}

/** One to three cases, one or two gateways and workers. */
export function worldFrom(seed: number, { city, versions, mirror }: Stage, own = pacesFrom(seed)): Plan {
  const chance = chanceFrom(seed);
  const cases = Array.from({ length: 1 + chance.below(3) }, () => ({
    version: versions[chance.below(versions.length)] as CompiledVersion,
    route: routes[chance.below(routes.length)] as string,
  }));
  const world = new World({
    city,
    chance,
    gateways: 1 + chance.below(2),
    workers: 1 + chance.below(2),
    cases,
    paces: own,
    ...(mirror ? { mirror } : {}),
  });
  return { world, chance };
}

/** Steps of chaos in a schedule. */
const wildSteps = 150;

export const playPlan = ({ world, chance }: Plan): Promise<Outcome> =>
  runWorld(world, { policy: wild(chance, { faultEvery: 4 + chance.below(40) }), steps: wildSteps });

export const runSchedule = (seed: number, stage: Stage): Promise<Outcome> => playPlan(worldFrom(seed, stage));
