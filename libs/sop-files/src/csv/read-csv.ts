import type { Diagnostic, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { SopSheet } from '@alur/sop';
import { CsvError, parse } from 'csv-parse/sync';
import { checkSize, unreadable } from '../limits.js';
import { decodeText } from './decode-text.js';
import { withoutGuard } from './formula-guard.js';

export function readCsv(bytes: Uint8Array, file: string): Result<readonly SopSheet[], readonly Diagnostic[]> {
  const text = decodeText(bytes);
  if (text.includes('\u0000'))
    return err(unreadable(file, 'Berkas ini bukan teks CSV. Simpan ulang sebagai CSV UTF-8 atau XLSX.'));
  try {
    const delimiter = delimiterOf(text);
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    const columns = Math.max(0, ...rows.map(usedColumns));
    const tooLarge = checkSize({ rows: rows.length, columns }, { file });
    if (tooLarge.length > 0) return err(tooLarge);
    const cells = rows.map((row) => row.slice(0, columns).map((cell) => ({ text: withoutGuard(cell) })));
    return ok([{ name: 'CSV', rows: cells, delimiter }]);
  } catch (failure) {
    if (failure instanceof CsvError)
      return err(unreadable(file, 'Berkas CSV ini tidak terbaca. Apakah ada tanda kutip yang belum ditutup?'));
    throw failure;
  }
}

const usedColumns = (row: readonly string[]): number =>
  row.reduce((last, cell, index) => (cell.trim() === '' ? last : index + 1), 0);

/** Excel in Indonesian writes `;`, where other programs write `,`: what stands in more lines more often. */
function delimiterOf(text: string): string {
  const outsideQuotes = text.replace(/"(?:[^"]|"")*"/g, '');
  const counts = [';', ',', '\t'].map((sign) => ({ sign, count: outsideQuotes.split(sign).length - 1 }));
  const most = Math.max(...counts.map(({ count }) => count));
  return counts.find(({ count }) => count === most)?.sign ?? ',';
}
