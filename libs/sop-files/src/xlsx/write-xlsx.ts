import type { SopLayout, SopTable } from '@alur/sop';
import { layoutOf } from '@alur/sop';
import { Workbook } from 'exceljs';
import type { Border, FillPattern, Worksheet } from 'exceljs';

const thin: Partial<Border> = { style: 'thin' };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const shade: FillPattern = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E1F2' } };
const a4 = 9;
const paleText = 'FF808080';
const lineHeight = 15;
/** What Excel takes. */
const tallest = 400;
const widths = { number: 6, activity: 42, performer: 14, quality: [28, 14, 24], note: 30, answer: 14, code: 22 };

/** The table as a worksheet to print. Every cell is text, so that nothing in it is ever computed. */
export async function writeXlsx(table: SopTable): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('SOP', {
    pageSetup: { orientation: 'landscape', paperSize: a4, fitToPage: true, fitToHeight: 0 },
  });
  const layout = layoutOf(table);
  fill(sheet, layout);
  dress(sheet, layout);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(sheet: Worksheet, { rows, header }: SopLayout): void {
  const merges = new Map<string, { row: number; column: number; toRow: number; toColumn: number }>();
  rows.forEach((cells, line) =>
    cells.forEach(({ text, merged }, at) => {
      const [row, column] = [line + 1, at + 1];
      if (merged) {
        const key = `${merged.row}:${merged.column}`;
        merges.set(key, { ...merged, toRow: row, toColumn: column });
        return;
      }
      const cell = sheet.getCell(row, column);
      cell.numFmt = '@';
      if (text !== '') cell.value = text;
      cell.alignment = { vertical: 'top', wrapText: row >= header };
    }),
  );
  for (const { row, column, toRow, toColumn } of merges.values()) sheet.mergeCells(row, column, toRow, toColumn);
}

function dress(sheet: Worksheet, layout: SopLayout): void {
  const { rows, header, performers } = layout;
  const columns = widthsOf(layout);
  columns.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  // The column Kode is for the computer, not for paper.
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(columns.length - 1).letter}${rows.length}`;
  sheet.pageSetup.printTitlesRow = `${header}:${header + 1}`;
  dressIdentity(sheet, layout, columns);
  for (let row = header; row <= rows.length; row += 1)
    columns.forEach((_, index) => {
      const cell = sheet.getCell(row, index + 1);
      const isTitle = row <= header + 1;
      const isMark = index >= 2 && index < performers + 2;
      const isCentred = isTitle || index === 0 || isMark;
      cell.border = border;
      cell.alignment = {
        vertical: isTitle || isMark ? 'middle' : 'top',
        wrapText: true,
        horizontal: isCentred ? 'center' : 'left',
      };
      if (isTitle) {
        cell.font = { bold: true };
        cell.fill = shade;
      } else if (isMark) cell.font = { size: 14 };
      else if (index === columns.length - 1) cell.font = { size: 8, color: { argb: paleText } };
    });
}

/** Two columns of boxes, as the cover of the regulation has them. */
function dressIdentity(sheet: Worksheet, { rows, header, performers }: SopLayout, columns: readonly number[]): void {
  const left = performers + 2;
  for (let row = 1; row < header - 1; row += 1) {
    const isPair = rows[row - 1]?.[left + 1]?.merged?.column === left + 1;
    const isLabel = isPair && (row - firstPair(rows, left)) % 2 === 0;
    for (let column = 1; column < columns.length; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.border = border;
      cell.alignment = { vertical: 'top', wrapText: true, horizontal: row === 1 && column <= left ? 'center' : 'left' };
      if (isLabel || row === 1 || (!isPair && column === left + 1)) cell.font = { bold: true };
      if (isLabel) cell.fill = shade;
    }
    sheet.getRow(row).height = heightOf(rows[row - 1] ?? [], columns);
  }
}

const firstPair = (rows: SopLayout['rows'], left: number): number =>
  1 + rows.findIndex((row) => row[left + 1]?.merged?.column === left + 1);

const widthsOf = ({ performers }: SopLayout): readonly number[] => [
  ...[widths.number, widths.activity],
  ...Array.from({ length: performers }, () => widths.performer),
  ...widths.quality,
  ...[widths.note, widths.answer, widths.answer, widths.code],
];

/** A program fits the height of a row by itself only where no cell of it is merged. */
function heightOf(cells: SopLayout['rows'][number], columns: readonly number[]): number {
  const lines = cells.map(({ text }, index) => {
    const span = cells.filter(({ merged }) => merged?.column === index + 1).length + 1;
    const letters = columns.slice(index, index + span).reduce((sum, width) => sum + width, 0);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  });
  return Math.min(tallest, lineHeight * Math.max(1, ...lines) + 2);
}
