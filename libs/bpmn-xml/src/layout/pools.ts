// A plane of the drawing: one process by itself, or a collaboration with its pools one below the other.
import { childOf, childrenOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { placeArtifacts } from './artifacts.js';
import { centreOf, simplified } from './geometry.js';
import type { Bounds, Point } from './geometry.js';
import { labelStrip, laneBandsOf, laneBounds } from './lane-bands.js';
import { include, layoutScope } from './scope-layout.js';

export interface Plane {
  /** Pools and lanes come before what is in them. */
  readonly shapes: Map<XmlNode, Bounds>;
  readonly edges: Map<XmlNode, readonly Point[]>;
}

const origin = { x: 160, y: 80 };
const poolGap = 60;
const blackBox = 60;

export function layoutProcess(process: XmlNode): Plane {
  const plane: Plane = { shapes: new Map(), edges: new Map() };
  const bands = laneBandsOf(process);
  const layout = layoutScope(process, bands);
  const left = origin.x + labelStrip * bands.depth;
  for (const [lane, bounds] of laneBounds(bands, layout, { left, width: layout.width, top: origin.y }))
    plane.shapes.set(lane, bounds);
  include(layout, { x: left, y: origin.y }, plane);
  return plane;
}

export function layoutCollaboration(collaboration: XmlNode): Plane {
  const plane: Plane = { shapes: new Map(), edges: new Map() };
  const drawn = new Set<XmlNode>();
  const pools = childrenOf(collaboration, 'participants').map((participant) => {
    const process = childOf(participant, 'processRef');
    if (!process || drawn.has(process) || childrenOf(process, 'flowElements').length === 0) return { participant };
    drawn.add(process);
    const bands = laneBandsOf(process);
    return { participant, content: { bands, layout: layoutScope(process, bands) } };
  });
  const width = Math.max(
    600,
    ...pools.map(({ content }) => (content ? labelStrip * (content.bands.depth + 1) + content.layout.width : 0)),
  );
  let y = origin.y;
  for (const { participant, content } of pools) {
    const height = content?.layout.height ?? blackBox;
    plane.shapes.set(participant, { x: origin.x, y, width, height });
    if (content) {
      const left = origin.x + labelStrip * (content.bands.depth + 1);
      const inside = { left, width: origin.x + width - left, top: y };
      for (const [lane, bounds] of laneBounds(content.bands, content.layout, inside)) plane.shapes.set(lane, bounds);
      include(content.layout, { x: left, y }, plane);
    }
    y += height + poolGap;
  }
  routeMessages(collaboration, plane);
  placeArtifacts(collaboration, { ...plane, top: y - poolGap });
  return plane;
}

/** Up or down out of the sender, along the gap before the receiver's pool, then into the receiver. */
function routeMessages(collaboration: XmlNode, { shapes, edges }: Plane): void {
  const pools = childrenOf(collaboration, 'participants').flatMap((participant) => shapes.get(participant) ?? []);
  const poolAround = ({ y }: Bounds): Bounds | undefined =>
    pools.find((pool) => pool.y <= y && y < pool.y + pool.height);
  childrenOf(collaboration, 'messageFlows').forEach((flow, index) => {
    const from = endOf(flow, 'sourceRef', shapes);
    const to = endOf(flow, 'targetRef', shapes);
    if (!from || !to) return;
    const isDown = centreOf(to).y > centreOf(from).y;
    const pool = poolAround(to) ?? to;
    const offset = 12 + (index % 4) * 10;
    const level = isDown ? pool.y - offset : pool.y + pool.height + offset;
    const isPool = (bounds: Bounds): boolean => pools.includes(bounds);
    const start = isPool(from) && !isPool(to) ? centreOf(to).x : centreOf(from).x;
    const end = isPool(to) ? start : centreOf(to).x;
    edges.set(
      flow,
      simplified([
        { x: start, y: isDown ? from.y + from.height : from.y },
        { x: start, y: level },
        { x: end, y: level },
        { x: end, y: isDown ? to.y : to.y + to.height },
      ]),
    );
  });
}

const endOf = (flow: XmlNode, name: string, shapes: ReadonlyMap<XmlNode, Bounds>): Bounds | undefined => {
  const node = childOf(flow, name);
  return node && shapes.get(node);
};
