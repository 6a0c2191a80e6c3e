// A file of an agency becomes an SOP table.
import type { Diagnostic, Result } from '@alur/kernel';
import { err } from '@alur/kernel';
import type { ReadOptions, SopSheet, SopTable } from '@alur/sop';
import { readSop } from '@alur/sop';
import { readCsv } from './csv/read-csv.js';
import { otherKindOf } from './other-kinds.js';
import { limits, tooManyBytes, unreadable } from './limits.js';
import { readXlsx } from './xlsx/read-xlsx.js';

/** XLSX or CSV, told apart by what is in it. `file` is the name findings carry. Never rejects. */
export async function readSopFile(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<SopTable, readonly Diagnostic[]>> {
  const sheets = await readSheets(bytes, file);
  return sheets.ok ? readSop(sheets.value, file, options) : sheets;
}

/** The visible worksheets as texts, whatever is in them. Never rejects. */
export async function readSheets(
  bytes: Uint8Array,
  file: string,
): Promise<Result<readonly SopSheet[], readonly Diagnostic[]>> {
  if (bytes.length > limits.bytes) return err(tooManyBytes(file));
  if (bytes.length === 0) return err(unreadable(file, 'Berkas ini kosong. Berkas mana yang berisi tabel SOP?'));
  const other = otherKindOf(bytes);
  if (other !== undefined) return err(unreadable(file, other));
  return isArchive(bytes) ? readXlsx(bytes, file) : readCsv(bytes, file);
}

const isArchive = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;
