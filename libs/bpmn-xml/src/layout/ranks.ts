// The column of each node: one more than the furthest node before it, where going back does not count.
import type { XmlNode } from '../xml/xml-node.js';
import type { Graph, Line } from './graph.js';

export interface Ranks {
  readonly rankOf: ReadonlyMap<XmlNode, number>;
  /** Lines that lead to the same column or to one before. */
  readonly back: ReadonlySet<Line>;
}

export function ranksOf({ nodes, lines }: Graph): Ranks {
  const outgoing = new Map<XmlNode, Line[]>(nodes.map((node) => [node, []]));
  for (const line of lines) outgoing.get(line.from)?.push(line);
  const entered = new Set(lines.map((line) => line.to));
  const order = [...nodes.filter((node) => !entered.has(node)), ...nodes.filter((node) => entered.has(node))];
  const { back, finished } = walk(order, outgoing);
  const rankOf = new Map<XmlNode, number>(nodes.map((node) => [node, 0]));
  for (const node of finished.reverse())
    for (const line of outgoing.get(node) ?? [])
      if (!back.has(line)) rankOf.set(line.to, Math.max(rankOf.get(line.to) ?? 0, (rankOf.get(node) ?? 0) + 1));
  return { rankOf, back };
}

/** Depth first without recursion, as a chain of two thousand nodes is allowed. */
function walk(order: readonly XmlNode[], outgoing: ReadonlyMap<XmlNode, readonly Line[]>) {
  const back = new Set<Line>();
  const finished: XmlNode[] = [];
  const state = new Map<XmlNode, 'open' | 'done'>();
  for (const root of order) {
    if (state.has(root)) continue;
    const path = [{ node: root, next: 0 }];
    state.set(root, 'open');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const line = outgoing.get(top.node)?.[top.next];
      top.next += 1;
      if (!line) {
        state.set(top.node, 'done');
        finished.push(top.node);
        path.pop();
      } else if (state.get(line.to) === 'open') back.add(line);
      else if (!state.has(line.to)) {
        state.set(line.to, 'open');
        path.push({ node: line.to, next: 0 });
      }
    }
  }
  return { back, finished };
}
