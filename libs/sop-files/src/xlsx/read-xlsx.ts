import type { Diagnostic, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { SheetCell, SopSheet } from '@alur/sop';
import { Workbook } from 'exceljs';
import type { Worksheet } from 'exceljs';
import { unzipSync } from 'fflate';
import { checkSize, limits, tooLarge, unreadable } from '../limits.js';
import { cellText } from './cell-text.js';

export async function readXlsx(
  bytes: Uint8Array,
  file: string,
): Promise<Result<readonly SopSheet[], readonly Diagnostic[]>> {
  const size = unpackedSize(bytes);
  if (size === undefined) return err(unreadable(file, broken));
  if (size > limits.unpackedBytes)
    return err(tooLarge(file, 'Isi berkas ini terlalu besar setelah dibuka. Simpan tabelnya saja dalam berkas baru.'));
  const workbook = new Workbook();
  try {
    // exceljs declares an older Buffer than that of Node.
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  } catch {
    return err(unreadable(file, broken));
  }
  if (workbook.worksheets.length === 0) return err(unreadable(file, broken));
  const visible = workbook.worksheets.filter(({ state }) => state === 'visible' || state === undefined);
  if (visible.length > limits.sheets)
    return err(
      tooLarge(
        file,
        `Berkas ini berisi ${visible.length} lembar; batasnya ${limits.sheets}. Lembar mana yang berisi tabel SOP? Hapus yang lain.`,
      ),
    );
  const sheets: SopSheet[] = [];
  for (const worksheet of visible) {
    const read = readSheet(worksheet, file);
    if (!read.ok) return read;
    sheets.push(read.value);
  }
  return ok(sheets);
}

const broken =
  'Berkas ini tidak terbaca sebagai XLSX. Apakah rusak, memakai kata sandi, atau berformat XLS lama? Buka di Excel lalu simpan sebagai XLSX.';

/** As the archive itself declares, without unpacking; undefined where it is none. */
function unpackedSize(bytes: Uint8Array): number | undefined {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    return size;
  } catch {
    return undefined;
  }
}

function readSheet(worksheet: Worksheet, file: string): Result<SopSheet, readonly Diagnostic[]> {
  const found: { readonly row: number; readonly column: number; readonly cell: SheetCell }[] = [];
  const size = { rows: 0, columns: 0 };
  worksheet.eachRow({ includeEmpty: false }, (line, row) => {
    line.eachCell({ includeEmpty: false }, (cell, column) => {
      const isMerged = cell.isMerged && cell.master.address !== cell.address;
      const text = isMerged ? '' : cellText(cell);
      if (text === '' && !isMerged) return;
      const merged = { row: Number(cell.master.row), column: Number(cell.master.col) };
      found.push({ row, column, cell: isMerged ? { text: '', merged } : { text } });
      if (text === '') return;
      size.rows = Math.max(size.rows, row);
      size.columns = Math.max(size.columns, column);
    });
  });
  const faults = checkSize(size, { file, sheet: worksheet.name });
  if (faults.length > 0) return err(faults);
  return ok({ name: worksheet.name, rows: gridOf(found) });
}

function gridOf(
  found: readonly { readonly row: number; readonly column: number; readonly cell: SheetCell }[],
): readonly (readonly SheetCell[])[] {
  const inside = found.filter(({ row, column }) => row <= limits.rows && column <= limits.columns);
  const last = inside.reduce((most, { row }) => Math.max(most, row), 0);
  const grid = Array.from({ length: last }, (): SheetCell[] => []);
  for (const { row, column, cell } of inside) {
    const line = grid[row - 1];
    if (!line) continue;
    while (line.length < column - 1) line.push({ text: '' });
    line[column - 1] = cell;
  }
  return grid;
}
