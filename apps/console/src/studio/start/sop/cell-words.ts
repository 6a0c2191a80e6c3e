import type { SopReading } from '@alur/contracts';
import { columnName } from '@alur/sop';

/** `baris 7, kolom E`, as a spreadsheet shows them. */
export function placeWords({ line, column }: { readonly line?: number; readonly column?: number }): string {
  if (line === undefined) return '';
  return column === undefined ? `baris ${String(line)}` : `baris ${String(line)}, kolom ${columnName(column)}`;
}

export const textAt = ({ rows }: SopReading, row: number, column: number): string => rows[row - 1]?.[column - 1] ?? '';

/** `E · Lurah`: the letter of a column, and what its titles say. */
export function columnWords(reading: SopReading, column: number): string {
  const { row, height } = reading.header ?? { row: 0, height: 0 };
  const titles = Array.from({ length: height }, (_, index) =>
    textAt(reading, row + index, column)
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const title = titles.filter((text) => text !== '').at(-1);
  return title === undefined ? columnName(column) : `${columnName(column)} · ${title}`;
}

export const widthOf = ({ rows }: SopReading): number => rows.reduce((most, row) => Math.max(most, row.length), 0);
