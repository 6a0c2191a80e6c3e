// The longest way through a graph in which some ways lead back: each loop is gone round once more for each round it is given.
import type { Graph, Onward } from './loops.js';
import { partsInOrder } from './loops.js';

export interface Way {
  readonly minutes: number;
  /** What takes time on it, in order, each as often as it comes. */
  readonly steps: readonly { readonly element: string; readonly minutes: number }[];
}

export interface Times {
  readonly ownWay: (element: string) => Way;
  /** Rounds besides the first, by the flow that leads back. */
  readonly roundsOf: (flow: string) => number;
}

export const noWay: Way = { minutes: 0, steps: [] };
export const longer = (a: Way, b: Way): Way => (b.minutes > a.minutes ? b : a);
export const joined = (a: Way, b: Way): Way =>
  b.steps.length === 0 ? a : { minutes: a.minutes + b.minutes, steps: [...a.steps, ...b.steps] };

/** From the starts to each element that can be reached, with the time of the element itself. */
export function longestWays(graph: Graph, starts: readonly string[], times: Times): ReadonlyMap<string, Way> {
  const arrived = new Map<string, Way>(starts.map((id) => [id, noWay]));
  const ways = new Map<string, Way>();
  for (const part of partsInOrder(graph)) {
    for (const entry of part) {
      const before = arrived.get(entry);
      if (!before) continue;
      for (const [id, way] of waysInside(graph, { part, entry }, times))
        ways.set(id, longer(ways.get(id) ?? way, joined(before, way)));
    }
    for (const id of part) {
      const way = ways.get(id);
      if (!way) continue;
      for (const { to } of graph.get(id) ?? [])
        if (!part.includes(to)) arrived.set(to, longer(arrived.get(to) ?? way, way));
    }
  }
  return ways;
}

interface Entered {
  readonly part: readonly string[];
  readonly entry: string;
}

/** Without the ways back to where it was entered, a loop is a graph like any other, perhaps with smaller loops in it. */
function waysInside(graph: Graph, { part, entry }: Entered, times: Times): ReadonlyMap<string, Way> {
  const isBack = ({ to }: Onward): boolean => to === entry;
  const back = part.flatMap((id) => (graph.get(id) ?? []).filter(isBack).map(({ flow }) => ({ id, flow })));
  if (back.length === 0 && part.length === 1) return new Map([[entry, times.ownWay(entry)]]);
  const inside: Graph = new Map(
    part.map((id) => [id, (graph.get(id) ?? []).filter((way) => part.includes(way.to) && !isBack(way))]),
  );
  const inner = part.length === 1 ? new Map([[entry, times.ownWay(entry)]]) : longestWays(inside, [entry], times);
  const rounds = back.reduce(
    (most, { id, flow }) => longer(most, repeated(inner.get(id) ?? noWay, times.roundsOf(flow))),
    noWay,
  );
  return new Map([...inner].map(([id, way]) => [id, joined(rounds, way)]));
}

const repeated = (way: Way, times: number): Way =>
  Array.from({ length: Math.max(0, times) }).reduce<Way>((whole) => joined(whole, way), noWay);
