import type { Diagnostic, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { SheetCell, SopSheet } from '@alur/sop';
import { Workbook } from 'exceljs';
import type { Worksheet } from 'exceljs';
import type { Unzipped } from 'fflate';
import { unzipSync, zipSync } from 'fflate';
import { checkSize, limits, tooLarge, unreadable } from '../limits.js';
import { cellText } from './cell-text.js';
import { mergedCellsIn } from './merged-cells.js';

export async function readXlsx(
  bytes: Uint8Array,
  file: string,
): Promise<Result<readonly SopSheet[], readonly Diagnostic[]>> {
  const unpacked = unpack(bytes);
  if (unpacked === undefined) return err(unreadable(file, broken));
  if (unpacked === 'too large')
    return err(tooLarge(file, 'Isi berkas ini terlalu besar setelah dibuka. Simpan tabelnya saja dalam berkas baru.'));
  if (mergedCellsIn(unpacked) > limits.mergedCells)
    return err(
      tooLarge(
        file,
        'Berkas ini menggabungkan terlalu banyak sel. Apakah satu baris atau kolom digabung sampai ujung lembar? Hapus penggabungan itu, atau salin tabelnya ke berkas baru.',
      ),
    );
  const workbook = new Workbook();
  try {
    // exceljs declares an older Buffer than that of Node.
    await workbook.xlsx.load(
      Buffer.from(zipSync(unpacked, { level: 0 })) as unknown as Parameters<typeof workbook.xlsx.load>[0],
      { ignoreNodes: unread },
    );
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

/** What says nothing of the table, and is visited cell by cell for a whole column where it stands there. */
const unread = ['dataValidations', 'conditionalFormatting'];

const broken =
  'Berkas ini tidak terbaca sebagai XLSX. Apakah rusak, atau sebenarnya berkas lain? Buka di Excel lalu simpan sebagai XLSX.';

/**
 * What the archive declares is the most that is unpacked of each part, so that one that lies about it takes no more
 * memory than one that does not. Undefined where it is no archive.
 */
function unpack(bytes: Uint8Array): Unzipped | 'too large' | undefined {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= limits.unpackedBytes;
      },
    });
    return size > limits.unpackedBytes ? 'too large' : parts;
  } catch {
    return undefined;
  }
}

function readSheet(worksheet: Worksheet, file: string): Result<SopSheet, readonly Diagnostic[]> {
  const found: { readonly row: number; readonly column: number; readonly cell: SheetCell }[] = [];
  const size = { rows: 0, columns: 0 };
  const hiddenRows: number[] = [];
  worksheet.eachRow({ includeEmpty: false }, (line, row) => {
    if (line.hidden) {
      hiddenRows.push(row);
      return;
    }
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
  const used = new Set(found.filter(({ cell }) => cell.text !== '').map(({ column }) => column));
  const hiddenColumns = [...used].filter((column) => worksheet.getColumn(column).hidden).sort((a, b) => a - b);
  return ok({
    name: worksheet.name,
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    rows: gridOf(found),
  });
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
