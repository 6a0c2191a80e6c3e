// Lanes as rows: the innermost ones hold the steps, those around them stretch over the rows inside.
import { childOf, childrenOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import type { Bounds } from './geometry.js';
import type { Bands, ScopeLayout } from './scope-layout.js';

interface LaneRow {
  readonly lane: XmlNode;
  /** First and last band. */
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

export interface LaneBands extends Bands {
  readonly rows: readonly LaneRow[];
  /** How many lanes lie inside each other at most. */
  readonly depth: number;
}

/** Width of the strip with the name of a lane or pool. */
export const labelStrip = 30;

/** Steps that belong to no lane get a band of their own below. */
export function laneBandsOf(process: XmlNode): LaneBands {
  const rows: LaneRow[] = [];
  const bandOf = new Map<XmlNode, number>();
  let count = 0;
  const enter = (laneSet: XmlNode, depth: number): void => {
    for (const lane of childrenOf(laneSet, 'lanes')) {
      const from = count;
      const inner = childOf(lane, 'childLaneSet');
      if (inner) enter(inner, depth + 1);
      const own = childrenOf(lane, 'flowNodeRef').filter((node) => !bandOf.has(node));
      if (count === from || own.length > 0) {
        for (const node of own) bandOf.set(node, count);
        count += 1;
      }
      rows.push({ lane, from, to: count - 1, depth });
    }
  };
  for (const laneSet of childrenOf(process, 'laneSets')) enter(laneSet, 0);
  const isHomeless = childrenOf(process, 'flowElements').some(
    (part) =>
      /(Task|Event|Gateway|Process|Activity|Transaction)$/.test(part.$type) && !isOnEdge(part) && !bandOf.has(part),
  );
  const rest = count;
  if (isHomeless || count === 0) count += 1;
  return {
    rows,
    depth: Math.max(0, ...rows.map((row) => row.depth + 1)),
    count,
    bandOf: (node) => bandOf.get(node) ?? Math.min(rest, count - 1),
  };
}

const isOnEdge = (node: XmlNode): boolean => node.$type === 'bpmn:BoundaryEvent';

/** Bounds of the lanes around a drawing whose steps begin at `left`, and which is `width` wide. */
export function laneBounds(
  { rows, depth }: LaneBands,
  layout: ScopeLayout,
  { left, width, top }: { readonly left: number; readonly width: number; readonly top: number },
): ReadonlyMap<XmlNode, Bounds> {
  return new Map(
    rows.map((row) => {
      const first = layout.bands[row.from] ?? { y: 0, height: 0 };
      const last = layout.bands[row.to] ?? first;
      const x = left - labelStrip * (depth - row.depth);
      return [row.lane, { x, y: top + first.y, width: left + width - x, height: last.y + last.height - first.y }];
    }),
  );
}
