// Worksheets become the SOP table that one of them holds.
import type { Diagnostic, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { SopSheet } from '../table/sheet.js';
import { columnName, inOneLine } from '../table/sheet.js';
import { Questions } from '../table/questions.js';
import type { Placed, SopStep, SopTable } from '../table/sop-table.js';
import { askAboutColumns, askAboutUntitled } from './ask-columns.js';
import { withoutOverflow } from './overflow.js';
import type { WholeSheet } from './overflow.js';
import { askAboutRows } from './ask-rows.js';
import type { Columns, Header } from './columns.js';
import { columnsBelow } from './columns.js';
import { findHeader, hasMarks } from './find-table.js';
import { markIn } from './marks.js';
import { metadataIn, titleAbove } from './metadata.js';
import type { TableRows } from './rows.js';
import { rowsBelow } from './rows.js';
import { columnKind, titleOf } from './titles.js';
import { stepsIn } from './steps.js';

interface FoundTable extends TableRows, Pick<WholeSheet, 'overfull'> {
  readonly sheet: SopSheet;
  readonly header: Header;
  readonly columns: Columns;
}

export interface ReadOptions {
  /** The worksheet to read. (Default: the one with the longest table.) */
  readonly sheet?: string;
}

/** `file` is the name findings carry. The error is that there is no table, or nothing in it. */
export function readSop(
  sheets: readonly SopSheet[],
  file: string,
  { sheet: wanted }: ReadOptions = {},
): Result<SopTable, readonly Diagnostic[]> {
  const questions = new Questions(file);
  const found = sheets
    .filter(({ name }) => wanted === undefined || name.trim().toLowerCase() === wanted.trim().toLowerCase())
    .flatMap((sheet) => tableIn(sheet) ?? []);
  const most = found.reduce((best, { rows }) => Math.max(best, rows.length), 0);
  const table = found.find(({ rows }) => rows.length === most);
  if (!table) {
    questions.error('SOP_TABLE_MISSING', undefined, wanted === undefined ? noTable : noSuchSheet(wanted, sheets));
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
  return ok(read(table, { file, questions, others: sheets.filter(({ name }) => name !== table.sheet.name) }));
}

const noTable =
  'Tabel SOP tidak ditemukan. Di baris mana kepala tabelnya? Kepala tabel memuat judul kolom seperti No, Kegiatan, Pelaksana, Kelengkapan, Waktu, Output.';

const noSuchSheet = (wanted: string, sheets: readonly SopSheet[]): string =>
  `Lembar "${wanted}" tidak ada, atau tidak berisi tabel SOP. Lembar mana yang dimaksud? Yang ada: ${sheets.map(({ name }) => `"${name}"`).join(', ')}.`;

function tableIn(given: SopSheet): FoundTable | undefined {
  const header = findHeader(given);
  if (!header) return undefined;
  const { sheet, overfull } = withoutOverflow(given, header);
  const columns = columnsBelow(sheet, header, (column) => hasMarks(sheet, header, column));
  return { sheet, overfull, header, columns, ...rowsBelow(sheet, header, columns) };
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
    understood.push(`Baris ${at.row} "${value}" kami baca sebagai ${headingKind(value)}, bukan langkah.`);
  understood.push(...hiddenSentences(sheet));
  for (const { value, at } of body.totals)
    understood.push(`Baris ${at.row} "${value}" kami baca sebagai jumlah, bukan langkah.`);
  for (const { value, at } of columns.misspelt)
    understood.push(
      `Judul kolom ${columnName(at.column)} "${inOneLine(value)}" kami baca sebagai ${titleOf(columnKind(value))}.`,
    );
  if (body.below !== undefined) understood.push(`${body.below} baris di bawah tabel tidak kami baca.`);
  for (const { row, to } of body.rows)
    if (to > row) understood.push(`Baris ${row} sampai ${to} kami baca sebagai satu langkah.`);
  if (hasLines(columns, body)) understood.push('Panah di kolom pelaksana kami baca sebagai garis gambar, bukan tanda.');
  askAboutRows(body, questions);
  askAboutColumns(columns, questions);
  askAboutUntitled(sheet, { columns, rows: body.rows }, questions);
  const steps = stepsIn(body.rows, { columns, aliases: body.aliases, questions, understood });
  const written = steps.flatMap(({ performers }) => performers);
  const performers =
    columns.named === undefined
      ? columns.performers
      : written.filter(({ value }, index) => written.findIndex((other) => other.value === value) === index);
  const metadata = { ...mergedMetadata(others), ...metadataIn(sheet, header.row - 1) };
  const named = titleAbove(sheet, header.row - 1);
  return {
    file,
    sheet: sheet.name,
    metadata: named === undefined || metadata.title !== undefined ? metadata : { ...metadata, title: named },
    performers,
    steps: columns.named === undefined ? steps : steps.map((step) => inOrderOf(performers, step)),
    findings: questions.all(),
    understood,
  };
}

const mergedMetadata = (sheets: readonly SopSheet[]) =>
  sheets
    .map((sheet) => metadataIn(sheet, (findHeader(sheet)?.row ?? sheet.rows.length + 1) - 1))
    .reduceRight((all, one) => ({ ...all, ...one }), {});

/** As the columns would have them, which the table gets when it is written. */
const inOrderOf = (all: readonly Placed<string>[], step: SopStep): SopStep => {
  const place = ({ value }: Placed<string>): number => all.findIndex((one) => one.value === value);
  return { ...step, performers: [...step.performers].sort((a, b) => place(a) - place(b)) };
};

const headingKind = (text: string): string =>
  /^(mulai|start|begin|selesai|end|finish)$/i.test(text) ? 'tanda awal atau akhir' : 'judul bagian';

function hiddenSentences({ hiddenRows = [], hiddenColumns = [] }: SopSheet): readonly string[] {
  const columns = hiddenColumns.map(columnName).join(', ');
  return [
    ...(hiddenRows.length > 0 ? [`Baris ${hiddenRows.join(', ')} tersembunyi, jadi tidak kami baca.`] : []),
    ...(columns === '' ? [] : [`Kolom ${columns} tersembunyi, tetapi tetap kami baca.`]),
  ];
}

const placeSentence = (sheet: SopSheet, { rows }: TableRows): string =>
  `Tabel dibaca dari lembar "${sheet.name}", baris ${rows[0]?.row ?? 0} sampai ${rows.at(-1)?.to ?? 0}: ${rows.length} langkah.`;

/** Arrows beside a mark, which are left alone. */
const hasLines = ({ named }: Columns, { rows }: TableRows): boolean =>
  named === undefined &&
  rows.some(({ marks }) => {
    const kinds = marks.map(({ text }) => markIn(text)).filter((kind) => kind !== 'none');
    return kinds.includes('arrow') && kinds.some((kind) => kind !== 'arrow');
  });
