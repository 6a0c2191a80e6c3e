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

/** Who is there: a seed draws another one as soon as there are more golden services, so a kept run names its own. */
export interface Cast {
  readonly cases: readonly { readonly golden: string; readonly route: string }[];
  readonly gateways: number;
  readonly workers: number;
}

/** One to three cases, one or two gateways and workers. */
function drawCast(chance: Chance, versions: readonly CompiledVersion[]): Cast {
  const cases = Array.from({ length: 1 + chance.below(3) }, () => ({
    golden: versions[chance.below(versions.length)]?.hash ?? '',
    route: routes[chance.below(routes.length)] ?? '',
  }));
  return { cases, gateways: 1 + chance.below(2), workers: 1 + chance.below(2) };
}

export const castFrom = (seed: number, versions: readonly CompiledVersion[]): Cast =>
  drawCast(chanceFrom(seed), versions);

interface Kept {
  readonly paces?: readonly number[];
  readonly cast?: Cast;
}

export function worldFrom(seed: number, stage: Stage, { paces: own = pacesFrom(seed), cast }: Kept = {}): Plan {
  const { city, versions, mirror } = stage;
  const chance = chanceFrom(seed);
  // Drawn also when it is given, so that everything after it is drawn alike.
  const drawn = drawCast(chance, versions);
  const { cases, gateways, workers } = cast ?? drawn;
  const world = new World({
    city,
    chance,
    gateways,
    workers,
    cases: cases.map(({ golden, route }) => ({ version: versionOf(versions, golden), route })),
    paces: own,
    ...(mirror ? { mirror } : {}),
  });
  return { world, chance };
}

function versionOf(versions: readonly CompiledVersion[], golden: string): CompiledVersion {
  const version = versions.find(({ hash }) => hash === golden);
  if (!version) throw new Error(`Expected a golden service ${golden}`);
  return version;
}

/** Steps of chaos in a schedule. */
const wildSteps = 150;

export const playPlan = ({ world, chance }: Plan): Promise<Outcome> =>
  runWorld(world, { policy: wild(chance, { faultEvery: 4 + chance.below(40) }), steps: wildSteps });

export const runSchedule = (seed: number, stage: Stage): Promise<Outcome> => playPlan(worldFrom(seed, stage));
