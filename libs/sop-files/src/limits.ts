// How much of a file is read: an SOP table is a page or two, and anything else is a mistake or an attack.
import { Questions } from '@alur/sop';
import type { Diagnostic } from '@alur/kernel';

export const limits = {
  bytes: 5 * 1024 * 1024,
  unpackedBytes: 60 * 1024 * 1024,
  rows: 2_000,
  columns: 60,
  sheets: 30,
  /** More than the largest table has cells; a title merged to the edge of a sheet takes 16,384. */
  mergedCells: 200_000,
};

export const tooManyBytes = (file: string): readonly Diagnostic[] =>
  tooLarge(file, 'Berkas ini lebih dari 5 MB. Apakah berisi gambar? Simpan tabelnya saja dalam berkas baru.');

/** `sheet` where the file has several. */
export function checkSize(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  { file, sheet }: { readonly file: string; readonly sheet?: string },
): readonly Diagnostic[] {
  const where = sheet === undefined ? 'Berkas ini' : `Lembar "${sheet}"`;
  if (rows > limits.rows)
    return tooLarge(
      file,
      `${where} berisi ${rows} baris; batasnya ${limits.rows}. Apakah ini tabel SOP? Pisahkan tabelnya ke berkas sendiri.`,
    );
  if (columns > limits.columns)
    return tooLarge(
      file,
      `${where} memakai ${columns} kolom; batasnya ${limits.columns}. Apakah ini tabel SOP? Hapus kolom yang tidak dipakai.`,
    );
  return [];
}

export function tooLarge(file: string, message: string): readonly Diagnostic[] {
  const questions = new Questions(file);
  questions.error('SOP_FILE_TOO_LARGE', undefined, message);
  return questions.all();
}

export function unreadable(file: string, message: string): readonly Diagnostic[] {
  const questions = new Questions(file);
  questions.error('SOP_FILE_UNREADABLE', undefined, message);
  return questions.all();
}
