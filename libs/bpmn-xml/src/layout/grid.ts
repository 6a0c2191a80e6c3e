// Gives each node a cell of its own, and each long line a free row to pass through.
import type { XmlNode } from '../xml/xml-node.js';
import type { Graph, Line } from './graph.js';
import type { Ranks } from './ranks.js';

export interface Cell {
  readonly column: number;
  readonly row: Row;
}

/** A row of one band; its place in `Grid.rows` is its order from the top. */
export interface Row {
  readonly band: number;
  readonly taken: Set<number>;
}

export interface Grid {
  /** From the top, those of one band together. */
  readonly rows: readonly Row[];
  readonly cellOf: ReadonlyMap<XmlNode, Cell>;
  /** The row a line passes through where it does not lead straight into the next column. */
  readonly passOf: ReadonlyMap<Line, Row>;
}

/** `bandOf` says the lane of a node; bands are counted from 0 at the top. */
export function gridOf(graph: Graph, ranks: Ranks, bandOf: (node: XmlNode) => number): Grid {
  const bands = new Map<number, Row[]>();
  const rowsOf = (band: number): Row[] => {
    const known = bands.get(band);
    if (known) return known;
    const made: Row[] = [];
    bands.set(band, made);
    return made;
  };
  const cellOf = placeNodes(graph, { ranks, bandOf, rowsOf });
  const passOf = new Map<Line, Row>();
  for (const line of graph.lines) {
    const row = passFor(line, { cellOf, ranks, rowsOf });
    if (row) passOf.set(line, row);
  }
  const order = [...bands.keys()].sort((a, b) => a - b);
  return { rows: order.flatMap((band) => rowsOf(band)), cellOf, passOf };
}

interface Placing {
  readonly ranks: Ranks;
  readonly bandOf: (node: XmlNode) => number;
  readonly rowsOf: (band: number) => Row[];
}

/** Column by column: a node stays in the row of what comes before it, what leaves an edge event goes one below. */
function placeNodes({ nodes, lines }: Graph, { ranks, bandOf, rowsOf }: Placing): ReadonlyMap<XmlNode, Cell> {
  const cellOf = new Map<XmlNode, Cell>();
  const before = new Map<XmlNode, Line[]>();
  for (const line of lines) if (!ranks.back.has(line)) before.set(line.to, [...(before.get(line.to) ?? []), line]);
  const wished = (node: XmlNode): number => {
    const wishes = (before.get(node) ?? []).flatMap((line) => {
      const cell = cellOf.get(line.from);
      if (!cell || cell.row.band !== bandOf(node)) return [];
      return [rowsOf(cell.row.band).indexOf(cell.row) + (line.edgeEvent ? 1 : 0)];
    });
    return wishes.length === 0 ? 0 : Math.min(...wishes);
  };
  const columns = [...new Set(ranks.rankOf.values())].sort((a, b) => a - b);
  for (const column of columns) {
    const here = nodes
      .filter((node) => ranks.rankOf.get(node) === column)
      .map((node) => ({ node, wish: wished(node) }))
      .sort((a, b) => a.wish - b.wish);
    for (const { node, wish } of here)
      cellOf.set(node, {
        column,
        row: take(rowsOf(bandOf(node)), { from: column, to: column, wish, band: bandOf(node) }),
      });
  }
  return cellOf;
}

interface Wanted {
  readonly band: number;
  readonly from: number;
  readonly to: number;
  /** The first row that may be taken. */
  readonly wish: number;
}

function take(rows: Row[], { band, from, to, wish }: Wanted): Row {
  while (rows.length <= wish) rows.push({ band, taken: new Set() });
  const found = rows.slice(wish).find((row) => isFree(row, from, to));
  const row = found ?? { band, taken: new Set<number>() };
  if (!found) rows.push(row);
  for (let column = from; column <= to; column += 1) row.taken.add(column);
  return row;
}

function isFree(row: Row, from: number, to: number): boolean {
  for (let column = from; column <= to; column += 1) if (row.taken.has(column)) return false;
  return true;
}

interface Passing {
  readonly cellOf: ReadonlyMap<XmlNode, Cell>;
  readonly ranks: Ranks;
  readonly rowsOf: (band: number) => Row[];
}

/** A line over several columns, or back, needs them free: in the row of its target, of its source, or any below. */
function passFor(line: Line, { cellOf, rowsOf }: Passing): Row | undefined {
  const source = cellOf.get(line.from);
  const target = cellOf.get(line.to);
  if (!source || !target || target.column === source.column + 1) return undefined;
  const isForward = target.column > source.column;
  const from = isForward ? source.column + 1 : target.column;
  const to = isForward ? target.column - 1 : source.column;
  const near = [target.row, source.row].find((row) => isFree(row, from, to));
  if (!near) return take(rowsOf(source.row.band), { band: source.row.band, from, to, wish: 0 });
  for (let column = from; column <= to; column += 1) near.taken.add(column);
  return near;
}
