// Where on a worksheet the table begins.
import type { SopSheet } from '../table/sheet.js';
import { inOneLine, ownText, plainWords, widthAt } from '../table/sheet.js';
import type { Header } from './columns.js';
import { markIn } from './marks.js';
import { columnKind, groupKind } from './titles.js';

/** Titles beside that of the activity that make a row the head of an SOP table. */
const enough = 2;

export function findHeader(sheet: SopSheet): Header | undefined {
  for (let row = 1; row <= sheet.rows.length; row += 1) {
    if (!isHeader(sheet, row)) continue;
    const more = [row + 1, row + 2].findIndex((below) => !belongsToHeader(sheet, row, below));
    return { row, height: 1 + (more < 0 ? 2 : more) };
  }
  return undefined;
}

const textsIn = (sheet: SopSheet, row: number): readonly string[] =>
  Array.from({ length: widthAt(sheet, row) }, (_, index) => ownText(sheet, { row, column: index + 1 }));

export function isHeader(sheet: SopSheet, row: number): boolean {
  const texts = textsIn(sheet, row);
  const kinds = new Set(texts.flatMap((text) => columnKind(text) ?? groupKind(text) ?? []));
  return kinds.has('activity') && kinds.size > enough;
}

/** The same titles again, at the top of another printed page. */
export const isSameHeader = (sheet: SopSheet, header: number, row: number): boolean =>
  textsIn(sheet, header).map(plainWords).join('\n').trimEnd() ===
  textsIn(sheet, row).map(plainWords).join('\n').trimEnd();

/** A row below belongs to the head when it names something, and neither a number nor an activity stands in it. */
function belongsToHeader(sheet: SopSheet, header: number, row: number): boolean {
  const below = textsIn(sheet, row);
  const leading = textsIn(sheet, header).flatMap((text, index) => {
    const kind = columnKind(text);
    return kind === 'number' || kind === 'activity' ? [index] : [];
  });
  const words = below.filter((text) => text !== '');
  const isEmpty = leading.every((index) => (below[index] ?? '') === '');
  return isEmpty && words.length >= row - header && !isColumnNumbers(sheet, row);
}

/** `(1) (2) (3)` below the titles, as the regulation numbers its columns. */
export function isColumnNumbers(sheet: SopSheet, row: number): boolean {
  const numbers = textsIn(sheet, row)
    .filter((text) => text !== '')
    .map((text) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1] ?? NaN));
  return (
    numbers.length > 2 && numbers.every((number, index) => number === index + (numbers[0] ?? 0)) && numbers[0] === 1
  );
}

/** Whether a column has marks beside the activities, or nothing at all; one that mostly has other words is no performer's. */
export function hasMarks(sheet: SopSheet, header: Header, column: number): boolean {
  const named = textsIn(sheet, header.row).findIndex((text) => columnKind(text) === 'activity') + 1;
  const seen: string[] = [];
  for (let row = header.row + header.height; row <= sheet.rows.length && !isHeader(sheet, row); row += 1) {
    const text = ownText(sheet, { row, column });
    if (text !== '' && ownText(sheet, { row, column: named }) !== '') seen.push(inOneLine(text));
  }
  return seen.filter((text) => markIn(text) !== 'unclear').length >= seen.length / 2;
}
