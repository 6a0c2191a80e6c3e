// One row of the table as it was written.
import type { Place, SopSheet } from '../table/sheet.js';
import { inOneLine, ownText, seenPlace } from '../table/sheet.js';
import type { Placed } from '../table/sop-table.js';
import type { Columns } from './columns.js';
import type { ColumnKind } from './titles.js';
import { numberIn } from './targets.js';

export interface RowMark {
  readonly column: number;
  readonly at: Place;
  readonly text: string;
}

export interface TableRow {
  readonly row: number;
  /** The last row that belongs to the step. */
  readonly to: number;
  /** As written; absent where the cell is empty. */
  readonly number?: Placed<string>;
  readonly activity?: Placed<string>;
  /** Non-empty cells under the performers, those without a title too. */
  readonly marks: readonly RowMark[];
  readonly cells: Readonly<Partial<Record<ColumnKind, Placed<string>>>>;
}

export const contents = ['requirements', 'time', 'output', 'note', 'yes', 'no', 'code'] as const;

export function readRow(sheet: SopSheet, row: number, columns: Columns): TableRow {
  const own = (column: number | undefined): Placed<string> | undefined => {
    if (column === undefined) return undefined;
    const text = ownText(sheet, { row, column });
    return text === '' ? undefined : { value: text, at: { row, column } };
  };
  const performing = [
    ...columns.alsoOf.keys(),
    ...columns.untitled,
    ...(columns.named === undefined ? [] : [columns.named]),
  ];
  const cells = contents.flatMap((kind) => {
    const own = [columns.of[kind], ...(columns.more[kind] ?? [])].flatMap(
      (column) => sharedCell(sheet, row, column) ?? [],
    );
    const [first] = own;
    return first ? [[kind, { ...first, value: own.map(({ value }) => value).join(' ') }] as const] : [];
  });
  const number = own(columns.of.number);
  const activity = own(columns.of.activity);
  return {
    row,
    to: row,
    ...(number ? { number: { ...number, value: numberIn(number.value) } } : {}),
    ...(activity ? { activity: { ...activity, value: inOneLine(activity.value) } } : {}),
    marks: performing.flatMap((column) => markAt(sheet, { row, column }, performing)),
    cells: Object.fromEntries(cells),
  };
}

/** A cell merged over several rows says the same for each of them. */
function sharedCell(sheet: SopSheet, row: number, column: number | undefined): Placed<string> | undefined {
  if (column === undefined) return undefined;
  const at = seenPlace(sheet, { row, column });
  const text = at.column === column ? ownText(sheet, at) : '';
  return text === '' ? undefined : { value: text, at };
}

/** A mark across two performers is a mark of both. */
function markAt(sheet: SopSheet, place: Place, performing: readonly number[]): readonly RowMark[] {
  const at = seenPlace(sheet, place);
  const text = at.row === place.row && performing.includes(at.column) ? ownText(sheet, at) : '';
  return text === '' ? [] : [{ column: place.column, at, text: inOneLine(text) }];
}
