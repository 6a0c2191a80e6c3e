// Where on a worksheet the table begins.
import type { SopSheet } from '../table/sheet.js';
import { ownText, seenPlace, widthOf } from '../table/sheet.js';
import type { Header } from './columns.js';
import { columnKind, groupKind } from './titles.js';

/** Titles beside that of the activity that make a row the head of an SOP table. */
const enough = 2;

export function findHeader(sheet: SopSheet): Header | undefined {
  for (let row = 1; row <= sheet.rows.length; row += 1) {
    if (!isHeader(sheet, row)) continue;
    return { row, height: hasSecondRow(sheet, row) ? 2 : 1 };
  }
  return undefined;
}

const textsIn = (sheet: SopSheet, row: number): readonly string[] =>
  Array.from({ length: widthOf(sheet) }, (_, index) => ownText(sheet, { row, column: index + 1 }));

/** Also the same titles again, at the top of another printed page. */
export function isHeader(sheet: SopSheet, row: number): boolean {
  const texts = textsIn(sheet, row);
  const kinds = new Set(texts.flatMap((text) => columnKind(text) ?? groupKind(text) ?? []));
  return kinds.has('activity') && kinds.size > enough;
}

/** The row below belongs to the head when it names something and neither a number nor an activity stands in it. */
function hasSecondRow(sheet: SopSheet, row: number): boolean {
  const below = textsIn(sheet, row + 1);
  const leading = textsIn(sheet, row).flatMap((text, index) => {
    const kind = columnKind(text);
    return kind === 'number' || kind === 'activity' ? [index] : [];
  });
  return below.some((text) => text !== '') && leading.every((index) => below[index] === '') && !isBody(sheet, row + 1);
}

/** A first step whose activity is merged with nothing above it would have a text there; an empty row of cells is no head. */
const isBody = (sheet: SopSheet, row: number): boolean =>
  textsIn(sheet, row).every((text, index) => text === '' || seenPlace(sheet, { row, column: index + 1 }).row < row);

/** `(1) (2) (3)` below the titles, as the regulation numbers its columns. */
export function isColumnNumbers(sheet: SopSheet, row: number): boolean {
  const numbers = textsIn(sheet, row)
    .filter((text) => text !== '')
    .map((text) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1] ?? NaN));
  return (
    numbers.length > 2 && numbers.every((number, index) => number === index + (numbers[0] ?? 0)) && numbers[0] === 1
  );
}
