import type { CityUnderTest } from '../support/city-under-test.js';
import { eventually } from '../support/people.js';
import { openSealed } from '../support/sealed.js';
import type { CanaryKind, Random } from './canary.js';
import { CanaryCage, CanarySearch } from './canary.js';
import { placesOf } from './places.js';
import { perApplicant, Planter } from './plant.js';

export interface CanaryCount {
  readonly planted: number;
  readonly kinds: Readonly<Partial<Record<CanaryKind, number>>>;
  /** How many the same search finds where they are: in the messages, opened with the keys of the city. */
  readonly control: number;
  readonly places: readonly {
    readonly place: string;
    /** Characters. */
    readonly searched: number;
    readonly found: readonly string[];
  }[];
}

/** At least so many canaries; sent twice as often as left lying. A session's cookie holds its own token, and nothing else may. */
export async function countCanaries(world: CityUnderTest, least: number, random: Random): Promise<CanaryCount> {
  const cage = new CanaryCage(random);
  const planter = new Planter(world, cage);
  const sent: string[] = [];
  for (let number = 0; number * perApplicant < least; number += 1) {
    const sends = number % 3 !== 2;
    const caseId = await planter.applicant(sends);
    if (sends) sent.push(caseId);
    await planter.stranger();
  }
  const told = await untilTold(world, sent, cage);
  const search = new CanarySearch(cage.all);
  const places = await placesOf(world, planter.traces);
  const kinds: Partial<Record<CanaryKind, number>> = {};
  for (const { kind } of cage.all) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    planted: cage.all.length,
    kinds,
    control: search.in(told).length,
    places: places.map(([place, texts]) => ({
      place,
      searched: texts.reduce((sum, text) => sum + text.length, 0),
      found: search
        .in(texts.join('\n'))
        .filter(({ kind }) => !(place === 'cookies' && kind === 'session'))
        .map(({ kind, value }) => `${kind} ${value}`),
    })),
  };
}

/** Workers have had their hands on each: its receipt is sent, and a neighbour has a link that nobody else may know. Gives all messages. */
async function untilTold(world: CityUnderTest, cases: readonly string[], cage: CanaryCage): Promise<string> {
  const { outbox, close } = await openSealed(world);
  try {
    return await eventually('every receipt', async () => {
      const told = await outbox.list(100_000);
      const keys = new Set(told.map(({ key }) => key));
      const tokens = told.flatMap(({ body }) => /\/tugas\/(\S+)/.exec(body)?.[1] ?? []);
      if (tokens.length < cases.length || !cases.every((id) => keys.has(`${id}.notify-received`))) return undefined;
      for (const token of tokens) cage.add('link', token);
      return told.map(({ recipient, body }) => `${recipient} ${body}`).join('\n');
    });
  } finally {
    await close();
  }
}
