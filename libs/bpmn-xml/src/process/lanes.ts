import { childOf, childrenOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

/** The participant that the innermost lane around each node names; lanes without one say nothing. */
export function participantsByLane(process: XmlNode): ReadonlyMap<XmlNode, string> {
  const found = new Map<XmlNode, string>();
  for (const laneSet of childrenOf(process, 'laneSets')) readLanes(laneSet, undefined, found);
  return found;
}

function readLanes(laneSet: XmlNode, around: string | undefined, found: Map<XmlNode, string>): void {
  for (const lane of childrenOf(laneSet, 'lanes')) {
    const participant = textOf(lane, 'participant') ?? around;
    const inner = childOf(lane, 'childLaneSet');
    if (inner) readLanes(inner, participant, found);
    if (participant === undefined) continue;
    for (const node of childrenOf(lane, 'flowNodeRef')) if (!found.has(node)) found.set(node, participant);
  }
}
