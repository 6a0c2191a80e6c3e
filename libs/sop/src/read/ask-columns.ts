// What is asked about columns that are not known, or known twice.
import type { SopSheet } from '../table/sheet.js';
import { columnName, inOneLine, ownText, widthAt } from '../table/sheet.js';
import type { Questions } from '../table/questions.js';
import type { Placed } from '../table/sop-table.js';
import type { Columns } from './columns.js';
import type { TableRows } from './rows.js';

/** A column with texts and without a title. */
export function askAboutUntitled(
  sheet: SopSheet,
  { columns, rows }: { readonly columns: Columns; readonly rows: TableRows['rows'] },
  questions: Questions,
): void {
  const known = new Set([
    ...Object.values(columns.of),
    ...Object.values(columns.more).flat(),
    ...columns.alsoOf.keys(),
    ...[...columns.unknown, ...columns.again].map(({ at }) => at.column),
    ...columns.untitled,
    columns.named,
  ]);
  const width = Math.max(0, ...rows.map(({ row }) => widthAt(sheet, row)));
  for (let column = 1; column <= width; column += 1) {
    const found = known.has(column) ? undefined : rows.find(({ row }) => ownText(sheet, { row, column }) !== '');
    if (found)
      questions.warning(
        'SOP_COLUMN_UNKNOWN',
        { row: found.row, column },
        `Kolom ${columnName(column)} berisi tulisan, tetapi tidak berjudul, jadi tidak kami baca. Apa isinya?`,
      );
  }
}

export function askAboutColumns(columns: Columns, questions: Questions): void {
  for (const { value, at } of columns.unknown)
    questions.warning(
      'SOP_COLUMN_UNKNOWN',
      at,
      `Kolom ${columnName(at.column)} "${inOneLine(value)}" tidak kami kenal dan tidak kami baca. Apa isinya?`,
    );
  for (const { value, at } of columns.again)
    questions.warning(
      'SOP_COLUMN_UNKNOWN',
      at,
      `Kolom ${columnName(at.column)} "${inOneLine(value)}" judulnya sama artinya dengan kolom sebelumnya, jadi tidak kami baca. Apa isinya?`,
    );
  const twice = columns.performers.filter((performer, index) => isAgain(columns.performers, performer, index));
  for (const { value, at } of twice)
    questions.error(
      'SOP_PERFORMER_TWICE',
      at,
      `Dua kolom pelaksana berjudul "${value}", yang kedua di kolom ${columnName(at.column)}. Pelaksana yang sama atau berbeda?`,
    );
}

const isAgain = (all: readonly Placed<string>[], { value }: Placed<string>, index: number): boolean =>
  all.findIndex((other) => other.value === value) < index;
