// A drawing as parts in order: steps, and loops with parts of their own, each loop with the flows that lead back to its head.

export interface Onward {
  readonly to: string;
  /** Id of the flow; of an event on the edge, its own. */
  readonly flow: string;
  /** Left when the step begins, not when it is done: a timer on the edge. */
  readonly early?: boolean;
}

export type Graph = ReadonlyMap<string, readonly Onward[]>;

export interface Loop {
  readonly kind: 'loop';
  readonly head: string;
  readonly members: ReadonlySet<string>;
  readonly back: readonly (Onward & { readonly from: string })[];
  /** Its inside without the ways back. */
  readonly body: readonly Part[];
}

export type Part = { readonly kind: 'step'; readonly id: string } | Loop;

/**
 * What can be reached from the starts (Bourdoncle's weak topological order). The head of a loop is where it is entered; of a
 * loop entered in several places, the first of these in the drawing.
 */
export function partsFrom(graph: Graph, starts: readonly string[]): readonly Part[] {
  const reached = reachedFrom(graph, starts);
  const comesFrom = new Map<string, string[]>();
  for (const id of reached)
    for (const { to } of graph.get(id) ?? []) comesFrom.set(to, [...(comesFrom.get(to) ?? []), id]);
  const isEntry = (id: string, members: ReadonlySet<string>): boolean =>
    starts.includes(id) || (comesFrom.get(id) ?? []).some((from) => !members.has(from));
  const inOrder = (inside: Graph): readonly Part[] =>
    components(inside).map((ids): Part => {
      const [only = ''] = ids;
      if (ids.length === 1 && !inside.get(only)?.some(({ to }) => to === only)) return { kind: 'step', id: only };
      const members = new Set(ids);
      const drawn = [...inside.keys()].filter((id) => members.has(id));
      const head = drawn.find((id) => isEntry(id, members)) ?? only;
      const back = drawn.flatMap((from) =>
        (inside.get(from) ?? []).flatMap((onward) => (onward.to === head ? [{ ...onward, from }] : [])),
      );
      const body = new Map(
        drawn.map((id) => [id, (inside.get(id) ?? []).filter(({ to }) => to !== head && members.has(to))]),
      );
      return { kind: 'loop', head, members, back, body: inOrder(body) };
    });
  return inOrder(new Map([...graph].filter(([id]) => reached.has(id))));
}

function reachedFrom(graph: Graph, starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const id of reached) for (const { to } of graph.get(id) ?? []) reached.add(to);
  return reached;
}

/** Parts from which one can come back to where one was (Tarjan), in an order in which every way goes forward. */
function components(graph: Graph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const parts: (readonly string[])[] = [];
  const visit = (id: string): void => {
    const number = order.size;
    order.set(id, number);
    low.set(id, number);
    open.push(id);
    isOpen.add(id);
    for (const { to } of graph.get(id) ?? []) {
      if (!graph.has(to)) continue;
      if (!order.has(to)) visit(to);
      if (isOpen.has(to)) low.set(id, Math.min(low.get(id) ?? 0, low.get(to) ?? 0));
    }
    if (low.get(id) !== number) return;
    const part = open.splice(open.indexOf(id));
    part.forEach((one) => isOpen.delete(one));
    parts.push(part);
  };
  for (const id of graph.keys()) if (!order.has(id)) visit(id);
  return parts.reverse();
}
