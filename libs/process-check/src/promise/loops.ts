// Parts of a graph from which one can come back to where one was (Tarjan's strongly connected components).

export interface Onward {
  readonly to: string;
  readonly flow: string;
}

export type Graph = ReadonlyMap<string, readonly Onward[]>;

/** In an order in which every way goes forward; a part of one element is no loop unless it leads to itself. */
export function partsInOrder(graph: Graph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const parts: (readonly string[])[] = [];
  const visit = (id: string): void => {
    order.set(id, order.size);
    low.set(id, order.size - 1);
    open.push(id);
    for (const { to } of graph.get(id) ?? []) {
      if (!graph.has(to)) continue;
      if (!order.has(to)) visit(to);
      if (open.includes(to)) low.set(id, Math.min(low.get(id) ?? 0, low.get(to) ?? 0));
    }
    if (low.get(id) === order.get(id)) parts.push(open.splice(open.indexOf(id)));
  };
  for (const id of graph.keys()) if (!order.has(id)) visit(id);
  return parts.reverse();
}
