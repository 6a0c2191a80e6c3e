// Worksheets become the SOP table that one of them holds.
import type { Diagnostic, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { SopSheet } from '../table/sheet.js';
import { Questions } from '../table/questions.js';
import type { SopTable } from '../table/sop-table.js';
import { askAboutColumns, askAboutUntitled } from './ask-columns.js';
import type { Columns, Header } from './columns.js';
import { columnsBelow } from './columns.js';
import { findHeader } from './find-table.js';
import { markIn } from './marks.js';
import { metadataIn } from './metadata.js';
import type { TableRows } from './rows.js';
import { rowsBelow } from './rows.js';
import { stepsIn } from './steps.js';

interface FoundTable extends TableRows {
  readonly sheet: SopSheet;
  readonly header: Header;
  readonly columns: Columns;
}

/** `file` is the name findings carry. The error is that there is no table, or nothing in it. */
export function readSop(sheets: readonly SopSheet[], file: string): Result<SopTable, readonly Diagnostic[]> {
  const questions = new Questions(file);
  const found = sheets.flatMap((sheet) => tableIn(sheet) ?? []);
  const most = found.reduce((best, { rows }) => Math.max(best, rows.length), 0);
  const table = found.find(({ rows }) => rows.length === most);
  if (!table) {
    questions.error('SOP_TABLE_MISSING', undefined, noTable);
    return err(questions.all());
  }
  if (most === 0) {
    const { row } = table.header;
    questions.error(
      'SOP_EMPTY',
      { row, column: 1 },
      'Di bawah kepala tabel tidak ada satu pun langkah. Di mana kegiatannya ditulis?',
    );
    return err(questions.all());
  }
  askAboutOthers(found, table, questions);
  return ok(read(table, { file, questions, others: sheets.filter((sheet) => sheet !== table.sheet) }));
}

const noTable =
  'Tabel SOP tidak ditemukan. Di baris mana kepala tabelnya? Kepala tabel memuat judul kolom seperti No, Kegiatan, Pelaksana, Kelengkapan, Waktu, Output.';

function tableIn(sheet: SopSheet): FoundTable | undefined {
  const header = findHeader(sheet);
  if (!header) return undefined;
  const columns = columnsBelow(sheet, header);
  return { sheet, header, columns, ...rowsBelow(sheet, header, columns) };
}

function askAboutOthers(found: readonly FoundTable[], chosen: FoundTable, questions: Questions): void {
  const others = found.filter((table) => table !== chosen && table.rows.length > 0);
  if (others.length === 0) return;
  const names = others.map(({ sheet }) => `"${sheet.name}"`).join(', ');
  questions.warning(
    'SOP_SEVERAL_TABLES',
    undefined,
    `Lembar ${names} juga berisi tabel SOP. Yang kami baca lembar "${chosen.sheet.name}". Betul lembar itu?`,
  );
}

function read(
  { sheet, header, columns, ...body }: FoundTable,
  {
    file,
    questions,
    others,
  }: { readonly file: string; readonly questions: Questions; readonly others: readonly SopSheet[] },
): SopTable {
  const understood: string[] = [placeSentence(sheet, body)];
  for (const { value, at } of body.headings)
    understood.push(`Baris ${at.row} "${value}" kami baca sebagai judul bagian, bukan langkah.`);
  if (body.below !== undefined) understood.push(`${body.below} baris di bawah tabel tidak kami baca.`);
  for (const { row, to } of body.rows)
    if (to > row) understood.push(`Baris ${row} sampai ${to} kami baca sebagai satu langkah.`);
  if (hasLines(columns, body)) understood.push('Panah di kolom pelaksana kami baca sebagai garis gambar, bukan tanda.');
  askAboutColumns(columns, questions);
  askAboutUntitled(sheet, { columns, rows: body.rows }, questions);
  const steps = stepsIn(body.rows, { columns, questions, understood });
  const named = steps.flatMap(({ performers }) => performers);
  const performers =
    columns.named === undefined
      ? columns.performers
      : named.filter(({ value }, index) => named.findIndex((other) => other.value === value) === index);
  return {
    file,
    sheet: sheet.name,
    metadata: { ...mergedMetadata(others), ...metadataIn(sheet, header.row - 1) },
    performers,
    steps,
    findings: questions.all(),
    understood,
  };
}

const mergedMetadata = (sheets: readonly SopSheet[]) =>
  sheets
    .map((sheet) => metadataIn(sheet, (findHeader(sheet)?.row ?? sheet.rows.length + 1) - 1))
    .reduceRight((all, one) => ({ ...all, ...one }), {});

const placeSentence = (sheet: SopSheet, { rows }: TableRows): string =>
  `Tabel dibaca dari lembar "${sheet.name}", baris ${rows[0]?.row ?? 0} sampai ${rows.at(-1)?.to ?? 0}: ${rows.length} langkah.`;

/** Arrows beside a mark, which are left alone. */
const hasLines = ({ named }: Columns, { rows }: TableRows): boolean =>
  named === undefined &&
  rows.some(({ marks }) => {
    const kinds = marks.map(({ text }) => markIn(text)).filter((kind) => kind !== 'none');
    return kinds.includes('arrow') && kinds.some((kind) => kind !== 'arrow');
  });
