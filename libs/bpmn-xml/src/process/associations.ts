import { childOf, childrenOf, within } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

/** For each node, what associations join to it; they may be drawn in a process or in the collaboration around it. */
export function associationsIn(definitions: XmlNode): ReadonlyMap<XmlNode, readonly XmlNode[]> {
  const joined = new Map<XmlNode, XmlNode[]>();
  const join = (from: XmlNode, to: XmlNode): void => {
    const others = joined.get(from);
    if (others) others.push(to);
    else joined.set(from, [to]);
  };
  for (const root of childrenOf(definitions, 'rootElements'))
    for (const node of within(root)) {
      if (node.$type !== 'bpmn:Association') continue;
      const from = childOf(node, 'sourceRef');
      const to = childOf(node, 'targetRef');
      if (!from || !to) continue;
      join(from, to);
      if (from !== to) join(to, from);
    }
  return joined;
}
