// A worksheet as its texts, whatever file it came from. Rows and columns count from 1, as a spreadsheet shows them.

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface SheetCell {
  readonly text: string;
  /** Place of the cell it is merged into, which has the text. */
  readonly merged?: Place;
}

export interface SopSheet {
  readonly name: string;
  /** Rows that are hidden on the screen: their cells are left empty here. */
  readonly hiddenRows?: readonly number[];
  /** Hidden columns with something in them: they are read all the same, the column Kode may be one. */
  readonly hiddenColumns?: readonly number[];
  /** What divides the cells, in a CSV: the same sign in a text without quotes makes a row too long. */
  readonly delimiter?: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

const cellAt = (sheet: SopSheet, { row, column }: Place): SheetCell | undefined => sheet.rows[row - 1]?.[column - 1];

/** What was typed into the cell itself; nothing where it only belongs to a merged one. */
export const ownText = (sheet: SopSheet, place: Place): string => tidy(cellAt(sheet, place)?.text ?? '');

/** The cell whose text is seen at the place. */
export const seenPlace = (sheet: SopSheet, place: Place): Place => cellAt(sheet, place)?.merged ?? place;

export const seenText = (sheet: SopSheet, place: Place): string => ownText(sheet, seenPlace(sheet, place));

/** Columns of one row. */
export const widthAt = (sheet: SopSheet, row: number): number => sheet.rows[row - 1]?.length ?? 0;

/** `5` is `E`: what stands above the column on the screen. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** Line breaks are kept, every other white space is one space. */
const tidy = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim())
    .join('\n')
    .trim();

/** One line. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Small letters and digits with single spaces: for comparing with known words. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
