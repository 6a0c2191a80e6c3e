// Upright parts of lines in one channel keep apart: each gets a track where no other runs at the same height.
import type { Line } from './graph.js';
import type { Grid } from './grid.js';

export interface Tracks {
  /** Track of a line in the channel after a column, from 0. */
  of(line: Line, column: number): number;
  count(column: number): number;
}

interface Span {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

export function tracksOf(lines: readonly Line[], { rows, cellOf, passOf }: Grid): Tracks {
  const order = new Map(rows.map((row, index) => [row, index]));
  const channels = new Map<number, Span[]>();
  const add = (column: number, span: Span): void => {
    channels.set(column, [...(channels.get(column) ?? []), span]);
  };
  for (const line of lines) {
    const source = cellOf.get(line.from);
    const target = cellOf.get(line.to);
    if (!source || !target) continue;
    const start = (order.get(source.row) ?? 0) + (line.edgeEvent ? 0.5 : 0);
    const end = order.get(target.row) ?? 0;
    const pass = passOf.get(line);
    const middle = pass ? (order.get(pass) ?? 0) : end;
    add(source.column, spanOf(line, start, middle));
    if (pass) add(target.column - 1, spanOf(line, middle, end));
  }
  const trackOf = new Map<number, Map<Line, number>>();
  const counts = new Map<number, number>();
  for (const [column, spans] of channels) {
    const tracks: Span[][] = [];
    const own = new Map<Line, number>();
    for (const span of spans) {
      if (span.from === span.to) continue;
      const free = tracks.findIndex((track) => track.every((other) => other.to < span.from || span.to < other.from));
      const at = free < 0 ? tracks.length : free;
      tracks[at] = [...(tracks[at] ?? []), span];
      own.set(span.line, at);
    }
    trackOf.set(column, own);
    counts.set(column, tracks.length);
  }
  return {
    of: (line, column) => trackOf.get(column)?.get(line) ?? 0,
    count: (column) => counts.get(column) ?? 0,
  };
}

const spanOf = (line: Line, a: number, b: number): Span => ({ line, from: Math.min(a, b), to: Math.max(a, b) });
