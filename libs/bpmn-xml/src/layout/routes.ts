// The way of each line: level inside its rows, upright inside the channels, so that it crosses no node.
import type { XmlNode } from '../xml/xml-node.js';
import { edgeLineGap, eventSize } from './boxes.js';
import { trackGap } from './coordinates.js';
import type { Coordinates } from './coordinates.js';
import { centreOf, simplified } from './geometry.js';
import type { Bounds, Point } from './geometry.js';
import type { Graph, Line } from './graph.js';
import type { Grid } from './grid.js';
import type { Tracks } from './tracks.js';

/** Events of one activity along its lower edge, from left to right. */
export function edgeEventBounds(host: Bounds, count: number, index: number): Bounds {
  const centre = host.x + (host.width * (2 * index + 1)) / (2 * count);
  return { x: centre - eventSize / 2, y: host.y + host.height - eventSize / 2, width: eventSize, height: eventSize };
}

export interface Routing {
  readonly graph: Graph;
  readonly grid: Grid;
  readonly tracks: Tracks;
  readonly coordinates: Coordinates;
}

export function routesOf({ graph, grid, tracks, coordinates }: Routing): ReadonlyMap<XmlNode, readonly Point[]> {
  const routes = new Map<XmlNode, readonly Point[]>();
  for (const line of graph.lines) {
    const source = grid.cellOf.get(line.from);
    const target = grid.cellOf.get(line.to);
    const from = coordinates.boundsOf.get(line.from);
    const to = coordinates.boundsOf.get(line.to);
    if (!source || !target || !from || !to) continue;
    const xIn = (column: number): number => {
      const { x } = coordinates.channel(column);
      return x + 24 + trackGap * tracks.of(line, column);
    };
    const start = line.edgeEvent ? leaveEdge(line, from, graph) : [{ x: from.x + from.width, y: centreOf(from).y }];
    const level = start.at(-1)?.y ?? 0;
    const end = { x: to.x, y: centreOf(to).y };
    const pass = grid.passOf.get(line);
    const first = xIn(source.column);
    const last = xIn(target.column - 1);
    const between: readonly Point[] = pass
      ? [
          { x: first, y: level },
          { x: first, y: coordinates.middleOf(pass) },
          { x: last, y: coordinates.middleOf(pass) },
          { x: last, y: end.y },
        ]
      : [
          { x: first, y: level },
          { x: first, y: end.y },
        ];
    routes.set(line.drawn, simplified([...start, ...between, end]));
  }
  return routes;
}

/** Down from the event, further the more events stand right of it, so that no two lines of one activity cross. */
function leaveEdge(line: Line, host: Bounds, { edgeEvents }: Graph): readonly Point[] {
  const events = edgeEvents.get(line.from) ?? [];
  const index = line.edgeEvent ? events.indexOf(line.edgeEvent) : 0;
  const event = edgeEventBounds(host, events.length, index);
  const x = event.x + eventSize / 2;
  const bottom = event.y + eventSize;
  return [
    { x, y: bottom },
    { x, y: bottom + edgeLineGap * (events.length - index) },
  ];
}
