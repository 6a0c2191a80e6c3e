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
  const told = new Set<string>();
  for (let row = 1; row <= to; row += 1)
    for (let column = 1; column <= widthAt(sheet, row); column += 1) {
      const text = told.has(`${row}:${column}`) ? '' : ownText(sheet, { row, column });
      const [, label = '', after = ''] = /^([^:\n]{2,60}?)\s*:\s*([\s\S]*)$/.exec(text) ?? [text, text];
      const key = keyOf(label);
      const beside = key && after === '' ? valueBeside(sheet, { row, column, to, isList: lists.has(key) }) : undefined;
      for (const place of beside?.places ?? []) told.add(place);
      const value = beside?.value ?? after;
      if (key && value !== '' && !/^[-–—]$/.test(value)) found[key] ??= value;
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

/** The only words of the row right above the table, where nothing else names it. */
export function titleAbove(sheet: SopSheet, to: number): string | undefined {
  for (let row = to; row > Math.max(0, to - 4); row -= 1) {
    const texts = Array.from({ length: widthAt(sheet, row) }, (_, index) =>
      ownText(sheet, { row, column: index + 1 }),
    ).filter((text) => text !== '');
    const [only = ''] = texts;
    if (texts.length === 0) continue;
    const line = inOneLine(only);
    const isTitle = texts.length === 1 && line.length < 120 && !/^pemerintah\b/i.test(line) && !agencyLine.test(line);
    return isTitle && /^\p{Lu}[\p{L}\s(),/&.-]*$/u.test(line) && !keyOf(line) && !titleLine.test(line)
      ? line
      : undefined;
  }
  return undefined;
}

interface Label {
  readonly row: number;
  readonly column: number;
  readonly to: number;
  readonly isList: boolean;
}

interface Beside {
  readonly value: string;
  /** Cells it stands in: they say nothing else. */
  readonly places: readonly string[];
}

function valueBeside(sheet: SopSheet, { row, column, to, isList }: Label): Beside {
  for (let next = column + 1; next <= widthAt(sheet, row); next += 1) {
    const text = ownText(sheet, { row, column: next }).replace(/^:\s*/, '');
    if (text !== '' && keyOf(text.split(':')[0] ?? '')) break;
    if (text !== '') return { value: text, places: [`${row}:${next}`] };
  }
  if (!isList) return { value: '', places: [] };
  const lines: string[] = [];
  for (let next = row + 1; next <= to; next += 1) {
    const text = ownText(sheet, { row: next, column });
    if (text === '' || keyOf(text.split(':')[0] ?? '')) break;
    lines.push(text);
  }
  return { value: lines.join('\n'), places: lines.map((_, index) => `${row + 1 + index}:${column}`) };
}
