// The block above the table, as far as its words are known.
import type { SopSheet } from '../table/sheet.js';
import { inOneLine, ownText, plainWords, widthAt } from '../table/sheet.js';
import type { SopMetadata } from '../table/sop-table.js';

type Key = keyof SopMetadata;

const labels: readonly (readonly [Key, RegExp])[] = [
  ['number', /^(nomor|no) (sop|prosedur|dokumen)$|^(nomor|no) sop\b/],
  ['createdOn', /^(tanggal|tgl) (pembuatan|dibuat|terbit)$/],
  ['revisedOn', /^(tanggal|tgl) revisi$/],
  ['effectiveOn', /^(tanggal|tgl) (efektif|berlaku|pengesahan)$/],
  ['approvedBy', /^disahkan( oleh)?$/],
  ['title', /^(nama|judul) (sop|prosedur)$|^judul$/],
  ['legalBasis', /^dasar hukum$/],
  ['qualifications', /^kualifikasi( pelaksana)?$/],
  ['relatedProcedures', /^keterkaitan\b/],
  ['equipment', /^(peralatan|perlengkapan)\b/],
  ['warning', /^peringatan$/],
  ['records', /^pencatatan\b/],
  ['unit', /^(unit kerja|bidang|bagian|seksi)$/],
  ['agency', /^(skpd|opd|instansi|perangkat daerah|satuan kerja)$/],
];
/** Their value may be a list below the label. */
const lists: ReadonlySet<Key> = new Set([
  ...(['legalBasis', 'qualifications', 'relatedProcedures', 'equipment', 'warning', 'records'] as const),
]);
const titleLine =
  /^(?:sop|standar operasional prosedur|standard operating procedure)\b[\s:()-]*(?:sop\b[\s:()-]*)?(?:ap\b)?[\s:()-]*(.*)$/i;
const agencyLine =
  /^(dinas|badan|kecamatan|kelurahan|kantor|sekretariat|inspektorat|satuan polisi|pemerintah desa|desa|rumah sakit|puskesmas)\b/i;

/** Rows from 1 to `to`; earlier values win. */
export function metadataIn(sheet: SopSheet, to: number): SopMetadata {
  const found: Partial<Record<Key, string>> = {};
  for (let row = 1; row <= to; row += 1)
    for (let column = 1; column <= widthAt(sheet, row); column += 1) {
      const text = ownText(sheet, { row, column });
      const [, label = '', after = ''] = /^([^:\n]{2,60}?)\s*:\s*([\s\S]*)$/.exec(text) ?? [text, text];
      const key = keyOf(label);
      const value = key ? after || valueBeside(sheet, { row, column, to, isList: lists.has(key) }) : '';
      if (key && value !== '') found[key] ??= value;
      else if (!key) readLine(text, found);
    }
  return found;
}

function keyOf(label: string): Key | undefined {
  const words = plainWords(label);
  return labels.find(([, pattern]) => pattern.test(words))?.[0];
}

/** A heading without a label: the name of the procedure, or of the agency. */
function readLine(text: string, found: Partial<Record<Key, string>>): void {
  const line = inOneLine(text);
  const [, title = ''] = titleLine.exec(line) ?? [];
  if (title !== '') found.title ??= title;
  else if (agencyLine.test(line) && line.length < 80) found.agency ??= line;
}

interface Label {
  readonly row: number;
  readonly column: number;
  readonly to: number;
  readonly isList: boolean;
}

function valueBeside(sheet: SopSheet, { row, column, to, isList }: Label): string {
  for (let next = column + 1; next <= widthAt(sheet, row); next += 1) {
    const text = ownText(sheet, { row, column: next }).replace(/^:\s*/, '');
    if (text !== '' && keyOf(text.split(':')[0] ?? '')) break;
    if (text !== '') return text;
  }
  if (!isList) return '';
  const lines: string[] = [];
  for (let next = row + 1; next <= to; next += 1) {
    const text = ownText(sheet, { row: next, column });
    if (text === '' || keyOf(text.split(':')[0] ?? '')) break;
    lines.push(text);
  }
  return lines.join('\n');
}
