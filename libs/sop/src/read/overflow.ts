// `Ya: 5; Tidak: 2` without quotes falls apart in a CSV whose cells are divided by `;`: what is too much is put back.
import type { Place, SheetCell, SopSheet } from '../table/sheet.js';
import { ownText, widthAt } from '../table/sheet.js';
import type { Header } from './columns.js';

export interface WholeSheet {
  readonly sheet: SopSheet;
  /** Cells that got back what stood beside them, in columns without a title. */
  readonly overfull: readonly Place[];
}

/** Where most rows have something beside the titled columns, it is a column without a title and stays one. */
export function withoutOverflow(sheet: SopSheet, header: Header): WholeSheet {
  const { delimiter } = sheet;
  const titled = Math.max(...rowsOf(header.row, header.row + header.height - 1).map((row) => lastText(sheet, row)));
  const below = rowsOf(header.row + header.height, sheet.rows.length).filter((row) => lastText(sheet, row) > 0);
  const tooLong = below.filter((row) => lastText(sheet, row) > titled);
  if (delimiter === undefined || tooLong.length * 2 > below.length) return { sheet, overfull: [] };
  const rows = sheet.rows.map((cells, index) =>
    tooLong.includes(index + 1) ? joined(cells, titled, delimiter) : cells,
  );
  return { sheet: { ...sheet, rows }, overfull: tooLong.map((row) => ({ row, column: titled })) };
}

const joined = (cells: readonly SheetCell[], titled: number, delimiter: string): readonly SheetCell[] => [
  ...cells.slice(0, titled - 1),
  {
    text: cells
      .slice(titled - 1)
      .map(({ text }) => text)
      .join(delimiter)
      .trim(),
  },
];

const rowsOf = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

function lastText(sheet: SopSheet, row: number): number {
  let column = widthAt(sheet, row);
  while (column > 0 && ownText(sheet, { row, column }) === '') column -= 1;
  return column;
}
