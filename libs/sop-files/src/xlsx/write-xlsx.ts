import type { SopLayout, SopTable } from '@alur/sop';
import { layoutOf } from '@alur/sop';
import { Workbook } from 'exceljs';
import type { Border, Worksheet } from 'exceljs';

const thin: Partial<Border> = { style: 'thin' };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const grey = 'FFD9E1F2';
const widths = { number: 6, activity: 42, performer: 14, quality: [28, 14, 24], note: 30, answer: 14, code: 22 };

/** The table as a worksheet to print. Every cell is text, so that nothing in it is ever computed. */
export async function writeXlsx(table: SopTable): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('SOP', {
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
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

function dress(sheet: Worksheet, { rows, header, performers }: SopLayout): void {
  const columns = [
    ...[widths.number, widths.activity],
    ...Array.from({ length: performers }, () => widths.performer),
    ...widths.quality,
    ...[widths.note, widths.answer, widths.answer, widths.code],
  ];
  columns.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (let row = header; row <= rows.length; row += 1)
    columns.forEach((_, index) => {
      const cell = sheet.getCell(row, index + 1);
      const isTitle = row <= header + 1;
      const isCentred = isTitle || index === 0 || (index >= 2 && index < performers + 2);
      cell.border = border;
      cell.alignment = { vertical: 'top', wrapText: true, horizontal: isCentred ? 'center' : 'left' };
      if (!isTitle) return;
      cell.font = { bold: true };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: grey } };
    });
  sheet.getColumn(columns.length).outlineLevel = 1;
  sheet.views = [{ state: 'frozen', ySplit: header + 1, xSplit: 2 }];
  sheet.pageSetup.printTitlesRow = `${header}:${header + 1}`;
}
