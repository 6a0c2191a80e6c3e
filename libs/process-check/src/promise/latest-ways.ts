// The latest way to every step of a graph: a later arrival never makes a step end earlier, so only the latest one counts.
import type { Graph, Loop, Onward, Part } from './loops.js';
import type { Way } from './way.js';
import { later } from './way.js';

export interface Walk {
  readonly graph: Graph;
  /** What the element itself takes. */
  readonly pass: (id: string, way: Way) => Way;
  /** When a timer on the edge is due, whose host was begun and done so. */
  readonly due: (timer: string, begun: Way, done: Way) => Way;
  /** How often a way back is taken, by the id of its flow. */
  readonly roundsOf: (flow: string) => number;
}

interface Visits {
  /** The latest arrival, and the latest way out, by element. */
  readonly arrived: Map<string, Way>;
  readonly left: Map<string, Way>;
}

/** From where it is entered through all parts; elements that no way reaches are left out. */
export function latestWays(parts: readonly Part[], walk: Walk, entered: ReadonlyMap<string, Way>): Visits {
  const visits: Visits = { arrived: new Map(entered), left: new Map() };
  for (const part of parts) {
    if (part.kind === 'loop') goRound(part, walk, visits);
    else goThrough(part.id, walk, visits);
  }
  return visits;
}

function goThrough(id: string, { graph, pass, due }: Walk, { arrived, left }: Visits): void {
  const way = arrived.get(id);
  if (!way) return;
  const done = pass(id, way);
  left.set(id, done);
  for (const { to, early } of graph.get(id) ?? [])
    arrived.set(to, later(arrived.get(to), early ? due(to, way, done) : done));
}

/** So many combinations of rounds are all tried; their order matters only where steps keep different hours. */
const TRIED_COMBINATIONS = 16;

export const roundsIn = ({ back }: Loop, { roundsOf }: Pick<Walk, 'roundsOf'>): number => {
  const counts = back.map(({ flow }) => roundsOf(flow));
  const combinations = counts.reduce((product, count) => product * (count + 1), 1);
  return combinations <= TRIED_COMBINATIONS ? combinations : counts.reduce((sum, count) => sum + count, 1);
};

function goRound(loop: Loop, walk: Walk, visits: Visits): void {
  const entered = new Map([...visits.arrived].filter(([id]) => loop.members.has(id)));
  if (entered.size === 0) return;
  const note = (round: Visits): Visits => {
    for (const [id, way] of round.left) visits.left.set(id, later(visits.left.get(id), way));
    for (const [id, way] of round.arrived)
      if (!loop.members.has(id)) visits.arrived.set(id, later(visits.arrived.get(id), way));
    return round;
  };
  const again = (way: Way): Visits => note(latestWays(loop.body, walk, new Map([[loop.head, way]])));
  const first = firstRound(loop, entered, { note, again, walk });
  if (!first) return;
  const counts = loop.back.map(({ flow }) => walk.roundsOf(flow));
  const combinations = counts.reduce((product, count) => product * (count + 1), 1);
  if (combinations <= TRIED_COMBINATIONS) tryAll(loop, counts, { first, again, walk });
  else takeLatest(loop, counts, { first, again, walk });
}

interface First {
  readonly note: (round: Visits) => Visits;
  readonly again: (way: Way) => Visits;
  readonly walk: Walk;
}

/** Entered elsewhere than at its head, the loop is not gone round yet when the head is reached for the first time. */
function firstRound(
  { head, back, body }: Loop,
  entered: ReadonlyMap<string, Way>,
  { note, again, walk }: First,
): Visits | undefined {
  const elsewhere = new Map([...entered].filter(([id]) => id !== head));
  const before = elsewhere.size > 0 ? note(latestWays(body, walk, elsewhere)) : undefined;
  const ways = [entered.get(head), ...(before ? back.map((onward) => backAt(before, onward, walk)) : [])];
  const [way, ...others] = ways.flatMap((one) => one ?? []);
  return way && again(others.reduce(later, way));
}

interface Rounds {
  readonly first: Visits;
  readonly again: (way: Way) => Visits;
  readonly walk: Walk;
}

function backAt(
  { arrived, left }: Visits,
  { from, to, early }: Onward & { readonly from: string },
  { due }: Walk,
): Way | undefined {
  const [begun, done] = [arrived.get(from), left.get(from)];
  return early && begun && done ? due(to, begun, done) : done;
}

/** Every combination of rounds, from those with one round less. A combination is its digits, one per way back. */
function tryAll({ back }: Loop, counts: readonly number[], { first, again, walk }: Rounds): void {
  const worth = counts.map((_count, index) => counts.slice(0, index).reduce((product, one) => product * (one + 1), 1));
  const combinations = counts.reduce((product, count) => product * (count + 1), 1);
  const tried: (Visits | undefined)[] = [first];
  for (let combination = 1; combination < combinations; combination += 1) {
    const ways = back.flatMap((onward, index) => {
      const digit = Math.floor(combination / (worth[index] ?? 1)) % ((counts[index] ?? 0) + 1);
      const before = digit > 0 ? tried[combination - (worth[index] ?? 1)] : undefined;
      return (before && backAt(before, onward, walk)) ?? [];
    });
    const [way, ...others] = ways;
    tried.push(way && again(others.reduce(later, way)));
  }
}

function takeLatest({ back }: Loop, counts: readonly number[], { first, again, walk }: Rounds): void {
  const remaining = [...counts];
  for (let round: Visits | undefined = first; round;) {
    const visits: Visits = round;
    const open = back.flatMap((onward, index) => {
      const way = (remaining[index] ?? 0) > 0 ? backAt(visits, onward, walk) : undefined;
      return way ? [{ index, way }] : [];
    });
    const [chosen, ...others] = open;
    if (!chosen) return;
    const { index, way } = others.reduce((a, b) => (b.way.at > a.way.at ? b : a), chosen);
    remaining[index] = (remaining[index] ?? 0) - 1;
    round = again(way);
  }
}
