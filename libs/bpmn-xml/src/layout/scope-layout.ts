// One process or sub-process drawn from its own upper left corner, with what is inside its sub-processes.
import { childrenOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { placeArtifacts } from './artifacts.js';
import { boxOf } from './boxes.js';
import { coordinatesOf } from './coordinates.js';
import { moved } from './geometry.js';
import type { Bounds, Point } from './geometry.js';
import { graphOf } from './graph.js';
import { gridOf } from './grid.js';
import { ranksOf } from './ranks.js';
import { edgeEventBounds, routesOf } from './routes.js';
import { tracksOf } from './tracks.js';

export interface ScopeLayout {
  readonly width: number;
  readonly height: number;
  readonly shapes: ReadonlyMap<XmlNode, Bounds>;
  readonly edges: ReadonlyMap<XmlNode, readonly Point[]>;
  /** Where the lanes lie, from the top. */
  readonly bands: readonly { readonly y: number; readonly height: number }[];
}

export interface Bands {
  readonly count: number;
  readonly bandOf: (node: XmlNode) => number;
}

const oneBand: Bands = { count: 1, bandOf: () => 0 };
/** Around the content of a sub-process; its name stands above. */
const padding = { x: 8, top: 24, bottom: 8 };

export function layoutScope(container: XmlNode, bands: Bands = oneBand): ScopeLayout {
  const associations = childrenOf(container, 'artifacts').filter((part) => part.$type === 'bpmn:Association');
  const graph = graphOf(container, associations);
  const inner = new Map<XmlNode, ScopeLayout>();
  for (const node of graph.nodes) if (holdsNodes(node)) inner.set(node, layoutScope(node));
  const boxes = new Map(
    graph.nodes.map((node) => [node, boxOf(node, graph.edgeEvents.get(node)?.length ?? 0, padded(inner.get(node)))]),
  );
  const ranks = ranksOf(graph);
  const grid = gridOf(graph, ranks, bands.bandOf);
  const tracks = tracksOf(graph.lines, grid);
  const coordinates = coordinatesOf(grid, {
    boxOf: boxes,
    tracks: (column) => tracks.count(column),
    bandCount: bands.count,
  });
  const shapes = new Map(coordinates.boundsOf);
  const edges = new Map(routesOf({ graph, grid, tracks, coordinates }));
  for (const [host, events] of graph.edgeEvents) {
    const bounds = shapes.get(host);
    if (bounds) events.forEach((event, index) => shapes.set(event, edgeEventBounds(bounds, events.length, index)));
  }
  for (const [node, layout] of inner) {
    const bounds = shapes.get(node);
    if (bounds) include(layout, { x: bounds.x + padding.x, y: bounds.y + padding.top }, { shapes, edges });
  }
  const artifacts = placeArtifacts(container, { shapes, edges, top: coordinates.height });
  return {
    width: Math.max(coordinates.width, artifacts.width),
    height: coordinates.height + artifacts.height,
    shapes,
    edges,
    bands: stretched(coordinates.bands, artifacts.height),
  };
}

const holdsNodes = (node: XmlNode): boolean => childrenOf(node, 'flowElements').length > 0;

const padded = (layout: ScopeLayout | undefined) =>
  layout && { width: layout.width + 2 * padding.x, height: layout.height + padding.top + padding.bottom };

interface Drawing {
  readonly shapes: Map<XmlNode, Bounds>;
  readonly edges: Map<XmlNode, readonly Point[]>;
}

/** Puts a finished drawing into a larger one. */
export function include(layout: ScopeLayout, at: Point, { shapes, edges }: Drawing): void {
  for (const [node, bounds] of layout.shapes) shapes.set(node, moved(bounds, at));
  for (const [flow, points] of layout.edges)
    edges.set(
      flow,
      points.map((point) => moved(point, at)),
    );
}

const stretched = (bands: ScopeLayout['bands'], by: number): ScopeLayout['bands'] =>
  bands.map((band, index) => (index === bands.length - 1 ? { ...band, height: band.height + by } : band));
