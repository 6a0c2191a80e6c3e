// The rows of the table as they were written, before anything is made of their words.
import type { Place, SopSheet } from '../table/sheet.js';
import { inOneLine, ownText, seenPlace, widthAt } from '../table/sheet.js';
import type { Placed } from '../table/sop-table.js';
import type { Columns, Header } from './columns.js';
import { isColumnNumbers, isHeader, isSameHeader } from './find-table.js';
import type { ColumnKind } from './titles.js';
import { isStepNumber, numberIn } from './targets.js';

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

export interface TableRows {
  readonly rows: readonly TableRow[];
  /** Rows with nothing but a text: titles of parts. */
  readonly headings: readonly Placed<string>[];
  /** Rows below the table that were left alone. */
  readonly below?: number;
}

const contents = ['requirements', 'time', 'output', 'note', 'yes', 'no', 'code'] as const;

export function rowsBelow(sheet: SopSheet, header: Header, columns: Columns): TableRows {
  const rows: TableRow[] = [];
  const loose: Placed<string>[] = [];
  for (let row = header.row + header.height; row <= sheet.rows.length; row += 1) {
    if (isColumnNumbers(sheet, row)) continue;
    if (isHeader(sheet, row)) {
      // Another table begins: what follows is none of this one.
      if (!isSameHeader(sheet, header.row, row)) return rowsOf(rows, [...loose, ...textsFrom(sheet, row)]);
      row += header.height - 1;
      continue;
    }
    const read = readRow(sheet, row, columns);
    const previous = rows.at(-1);
    if (isStep(read)) rows.push(read);
    else if (previous && continues(sheet, read, previous)) rows.splice(-1, 1, joined(previous, read));
    else {
      const text = firstText(sheet, row);
      if (text) loose.push(text);
    }
  }
  return rowsOf(rows, loose);
}

function rowsOf(rows: readonly TableRow[], loose: readonly Placed<string>[]): TableRows {
  const last = rows.at(-1)?.row ?? 0;
  const below = loose.filter(({ at }) => at.row > last).length;
  return { rows, headings: loose.filter(({ at }) => at.row < last), ...(below > 0 ? { below } : {}) };
}

const textsFrom = (sheet: SopSheet, first: number): readonly Placed<string>[] =>
  sheet.rows.slice(first - 1).flatMap((_, index) => firstText(sheet, first + index) ?? []);

const isStep = ({ number, activity, marks, cells }: TableRow): boolean => {
  const says = marks.length > 0 || contents.some((kind) => cells[kind]);
  if (number && isStepNumber(number.value)) return activity !== undefined || says;
  return activity !== undefined && (marks.length > 0 || cells.time !== undefined || cells.output !== undefined);
};

function readRow(sheet: SopSheet, row: number, columns: Columns): TableRow {
  const own = (column: number | undefined): Placed<string> | undefined => {
    if (column === undefined) return undefined;
    const text = ownText(sheet, { row, column });
    return text === '' ? undefined : { value: text, at: { row, column } };
  };
  const performing = [
    ...columns.performers.map(({ at }) => at.column),
    ...columns.untitled,
    ...(columns.named === undefined ? [] : [columns.named]),
  ];
  const cells = contents.flatMap((kind) => {
    const cell = sharedCell(sheet, row, columns.of[kind]);
    return cell ? [[kind, cell] as const] : [];
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

/** The rest of the step above: more lines of it, or rows that it is merged over. */
function continues(sheet: SopSheet, read: TableRow, previous: TableRow): boolean {
  if (read.activity || read.number || read.row !== previous.to + 1) return false;
  if (read.marks.length > 0) return true;
  return contents.some((kind) => {
    const cell = read.cells[kind];
    return cell !== undefined && (cell.at.row === read.row || seenPlace(sheet, cell.at).row <= previous.row);
  });
}

function joined(above: TableRow, read: TableRow): TableRow {
  const cells = contents.flatMap((kind) => {
    const [first, second] = [above.cells[kind], read.cells[kind]];
    const isNew = second !== undefined && second.at.row === read.row;
    const cell = first && isNew ? { at: first.at, value: `${first.value}\n${second.value}` } : (first ?? second);
    return cell ? [[kind, cell] as const] : [];
  });
  return { ...above, to: read.row, marks: [...above.marks, ...read.marks], cells: Object.fromEntries(cells) };
}

function firstText(sheet: SopSheet, row: number): Placed<string> | undefined {
  for (let column = 1; column <= widthAt(sheet, row); column += 1) {
    const value = ownText(sheet, { row, column });
    if (value !== '') return { value: inOneLine(value), at: { row, column } };
  }
  return undefined;
}
