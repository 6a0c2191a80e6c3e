// Columns get widths and rows get heights; between two columns runs a channel for the upright parts of lines.
import type { XmlNode } from '../xml/xml-node.js';
import type { Box } from './boxes.js';
import type { Bounds } from './geometry.js';
import type { Grid, Row } from './grid.js';

export interface Coordinates {
  readonly boundsOf: ReadonlyMap<XmlNode, Bounds>;
  /** Height of the middle line of a row, on which nodes are centred and lines pass. */
  middleOf(row: Row): number;
  /** Left edge and width of the channel after a column; the one before the first is -1. */
  channel(column: number): { readonly x: number; readonly width: number };
  readonly bands: readonly { readonly y: number; readonly height: number }[];
  readonly width: number;
  readonly height: number;
}

export interface Sizes {
  readonly boxOf: ReadonlyMap<XmlNode, Box>;
  /** How many upright lines run in the channel after a column. */
  readonly tracks: (column: number) => number;
  readonly bandCount: number;
}

export const trackGap = 12;
const channelWidth = 48;
const rowGap = 40;
const emptyRow = 12;
const emptyBand = 80;

export function coordinatesOf({ rows, cellOf }: Grid, { boxOf, tracks, bandCount }: Sizes): Coordinates {
  const columnCount = Math.max(0, ...[...cellOf.values()].map((cell) => cell.column + 1));
  const widths = Array.from({ length: columnCount }, () => 0);
  const above = new Map<Row, number>();
  const below = new Map<Row, number>();
  for (const [node, { column, row }] of cellOf) {
    const box = boxOf.get(node) ?? { width: 0, height: 0, below: 0 };
    widths[column] = Math.max(widths[column] ?? 0, box.width);
    above.set(row, Math.max(above.get(row) ?? 0, box.height / 2));
    below.set(row, Math.max(below.get(row) ?? 0, box.height / 2 + box.below));
  }
  const channels = new Map<number, { x: number; width: number }>();
  const lefts: number[] = [];
  let x = 0;
  for (let column = -1; column < columnCount; column += 1) {
    if (column >= 0) {
      lefts.push(x);
      x += widths[column] ?? 0;
    }
    const width = channelWidth + trackGap * Math.max(0, tracks(column) - 1);
    channels.set(column, { x, width });
    x += width;
  }
  const middles = new Map<Row, number>();
  const bands: { y: number; height: number }[] = [];
  let y = 0;
  for (let band = 0; band < bandCount; band += 1) {
    const top = y;
    for (const row of rows.filter((one) => one.band === band)) {
      const upper = (above.get(row) ?? emptyRow) + rowGap / 2;
      middles.set(row, y + upper);
      y += upper + (below.get(row) ?? emptyRow) + rowGap / 2;
    }
    y = Math.max(y, top + emptyBand);
    bands.push({ y: top, height: y - top });
  }
  const boundsOf = new Map<XmlNode, Bounds>();
  for (const [node, { column, row }] of cellOf) {
    const { width, height } = boxOf.get(node) ?? { width: 0, height: 0 };
    const left = (lefts[column] ?? 0) + ((widths[column] ?? 0) - width) / 2;
    boundsOf.set(node, { x: left, y: (middles.get(row) ?? 0) - height / 2, width, height });
  }
  return {
    boundsOf,
    middleOf: (row) => middles.get(row) ?? 0,
    channel: (column) => channels.get(column) ?? { x: 0, width: channelWidth },
    bands,
    width: x,
    height: y,
  };
}
