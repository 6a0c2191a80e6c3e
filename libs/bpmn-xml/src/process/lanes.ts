import type { Lane } from '@alur/process-model';
import { optional } from '../elements/element-reader.js';
import { childOf, childrenOf, idOf, nameOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import type { Outline } from './outline.js';

export interface LaneReading {
  /** In document order, an outer lane before those inside it; a node belongs to its innermost lane. */
  readonly lanes: readonly Lane[];
  /** Participant that the innermost lane around a node names; lanes without one say nothing. */
  readonly participants: ReadonlyMap<XmlNode, string>;
}

interface DrawnLane {
  readonly lane: XmlNode;
  readonly participant?: string;
}

export function readLanes({ containers, nodes }: Outline): LaneReading {
  const drawn = containers.flatMap((container) =>
    childrenOf(container, 'laneSets').flatMap((laneSet) => lanesIn(laneSet, undefined)),
  );
  const laneOf = new Map<XmlNode, DrawnLane>();
  for (const each of drawn) for (const node of childrenOf(each.lane, 'flowNodeRef')) laneOf.set(node, each);
  const participants = new Map<XmlNode, string>();
  // An outer node stands before the nodes inside it, which belong to its lane unless they have their own.
  for (const { node, container } of nodes) {
    const participant = laneOf.get(node)?.participant ?? participants.get(container);
    if (participant !== undefined) participants.set(node, participant);
  }
  const taken = new Set<string>(drawn.flatMap(({ lane }) => idOf(lane) ?? []));
  const lanes = drawn.map(({ lane, participant }, index) => ({
    id: idOf(lane) ?? freeId(`lane-${index + 1}`, taken),
    ...optional({ name: nameOf(lane), participant }),
    elements: nodes.filter(({ node }) => laneOf.get(node)?.lane === lane).map(({ id }) => id),
  }));
  return { lanes, participants };
}

function lanesIn(laneSet: XmlNode, around: string | undefined): readonly DrawnLane[] {
  return childrenOf(laneSet, 'lanes').flatMap((lane) => {
    const participant = textOf(lane, 'participant') ?? around;
    const inner = childOf(lane, 'childLaneSet');
    return [{ lane, ...optional({ participant }) }, ...(inner ? lanesIn(inner, participant) : [])];
  });
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  while (taken.has(id)) id = `${id}-`;
  taken.add(id);
  return id;
}
