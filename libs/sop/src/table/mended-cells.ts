// A worksheet with cells that somebody wrote anew, without going back to the program it came from.
import type { Place, SheetCell, SopSheet } from './sheet.js';
import { seenPlace } from './sheet.js';

export interface MendedCell extends Place {
  readonly text: string;
}

/** A cell that is merged into another one gives its text to that. Cells beyond the sheet make it larger. */
export function withCells(sheet: SopSheet, cells: readonly MendedCell[]): SopSheet {
  const rows: SheetCell[][] = sheet.rows.map((row) => [...row]);
  for (const { text, ...at } of cells) {
    const { row, column } = seenPlace(sheet, at);
    while (rows.length < row) rows.push([]);
    const line = rows[row - 1];
    while (line && line.length < column) line.push({ text: '' });
    if (line) line[column - 1] = { text };
  }
  return { ...sheet, rows };
}
