// The rows of the table as they were written, before anything is made of their words.
import type { SopSheet } from '../table/sheet.js';
import { inOneLine, ownText, seenPlace, widthAt } from '../table/sheet.js';
import type { Placed } from '../table/sop-table.js';
import type { Columns, Header } from './columns.js';
import { isColumnNumbers, isHeader, isSameHeader } from './find-table.js';
import type { Parts } from './parts.js';
import { withoutParts } from './parts.js';
import type { TableRow } from './read-row.js';
import { contents, readRow } from './read-row.js';
import { isStepNumber } from './targets.js';

export interface TableRows {
  readonly rows: readonly TableRow[];
  /** Rows with nothing but a text: titles of parts. */
  readonly headings: readonly Placed<string>[];
  /** Taken for such titles, though they stand where an activity stands. */
  readonly unsure: readonly Placed<string>[];
  /** Rows that add up the times. */
  readonly totals: readonly Placed<string>[];
  readonly aliases: Parts['aliases'];
  /** Rows below the table that were left alone. */
  readonly below?: number;
  /** Where another table begins. */
  readonly another?: number;
}

interface Loose extends Placed<string> {
  readonly kind: 'heading' | 'unsure' | 'total' | 'below';
}

export function rowsBelow(sheet: SopSheet, header: Header, columns: Columns): TableRows {
  const rows: TableRow[] = [];
  const loose: Loose[] = [];
  for (let row = header.row + header.height; row <= sheet.rows.length; row += 1) {
    if (isColumnNumbers(sheet, row)) continue;
    if (isHeader(sheet, row)) {
      // Another table begins: what follows is none of this one.
      if (!isSameHeader(sheet, header.row, row))
        return { ...rowsOf(rows, [...loose, ...textsFrom(sheet, row)]), another: row };
      row += header.height - 1;
      continue;
    }
    const read = readRow(sheet, row, columns);
    const previous = rows.at(-1);
    const text = firstText(sheet, row);
    if (text && isSignature(read, text.value)) loose.push({ ...text, kind: 'heading' });
    else if (text && isTotal(read, text.value)) loose.push({ ...text, kind: 'total' });
    else if (isStep(read)) rows.push(read);
    else if (previous && continues(sheet, read, previous)) rows.splice(-1, 1, joined(previous, read));
    else if (text) loose.push({ ...headingIn(read, text), kind: isHeading(read, text.value) ? 'heading' : 'unsure' });
  }
  return rowsOf(rows, loose);
}

function rowsOf(all: readonly TableRow[], loose: readonly Loose[]): TableRows {
  const last = all.at(-1)?.row ?? 0;
  const { rows, headings, aliases } = withoutParts(all);
  const inside = (wanted: Loose['kind']) => loose.filter(({ kind, at }) => kind === wanted && at.row < last);
  const totals = loose.filter(({ kind }) => kind === 'total');
  const below = loose.filter(({ kind, at }) => kind !== 'total' && at.row > last).length;
  return {
    rows,
    headings: [...headings, ...inside('heading')],
    unsure: inside('unsure'),
    totals,
    aliases,
    ...(below > 0 ? { below } : {}),
  };
}

const textsFrom = (sheet: SopSheet, first: number): readonly Loose[] =>
  sheet.rows.slice(first - 1).flatMap((_, index) => {
    const text = firstText(sheet, first + index);
    return text ? [{ ...text, kind: 'below' as const }] : [];
  });

/** Who signs it, written right below the last step. */
const isSignature = ({ marks, number, activity, cells }: TableRow, text: string): boolean =>
  marks.length === 0 && !number && !(activity && contents.some((kind) => cells[kind])) && signs.test(text);

const signs =
  /^(mengetahui|menyetujui|mengesahkan|disahkan|ditetapkan|nip\b|a\.?n\.|plt\.?\s|pembina)|^[\p{L}\s]+,\s*\d{0,2}\s*[\p{L}]*\s*20\d\d$/iu;

const isTotal = ({ marks, number }: TableRow, text: string): boolean =>
  marks.length === 0 && !(number && isStepNumber(number.value)) && /^(jumlah|total)\b/i.test(text);

/** `II` and `PELAKSANAAN` in two cells are one title. */
const headingIn = ({ activity, number }: TableRow, text: Placed<string>): Placed<string> =>
  activity && number && activity.value !== text.value ? { ...text, value: `${text.value} ${activity.value}` } : text;

/** A title in capitals, or behind a letter: `A. Pendaftaran`. */
const isHeading = ({ activity, number }: TableRow, text: string): boolean =>
  !activity || number !== undefined || text === text.toUpperCase() || /^([A-Z]|[IVX]+)[.)]\s/.test(text);

const isStep = ({ number, activity, marks, cells }: TableRow): boolean => {
  const says = marks.length > 0 || contents.some((kind) => cells[kind]);
  if (number && isStepNumber(number.value)) return activity !== undefined || says;
  return activity !== undefined && (marks.length > 0 || cells.time !== undefined || cells.output !== undefined);
};

/** The rest of the step above: more lines of it, or rows that it is merged over. */
function continues(sheet: SopSheet, read: TableRow, previous: TableRow): boolean {
  if (read.number || read.row !== previous.to + 1) return false;
  // The words of the activity go on in small letters, or beside the words of another cell.
  const isWrapped = previous.number !== undefined && read.marks.length === 0 && !read.cells.time && !read.cells.output;
  if (read.activity && isWrapped && /^\p{Ll}/u.test(read.activity.value)) return true;
  if (read.activity) return false;
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
  const activity =
    above.activity && read.activity
      ? { ...above.activity, value: `${above.activity.value} ${read.activity.value}` }
      : above.activity;
  return {
    ...above,
    ...(activity ? { activity } : {}),
    to: read.row,
    marks: [...above.marks, ...read.marks],
    cells: Object.fromEntries(cells),
  };
}

function firstText(sheet: SopSheet, row: number): Placed<string> | undefined {
  for (let column = 1; column <= widthAt(sheet, row); column += 1) {
    const value = ownText(sheet, { row, column });
    if (value !== '') return { value: inOneLine(value), at: { row, column } };
  }
  return undefined;
}
