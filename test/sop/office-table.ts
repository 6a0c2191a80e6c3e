// A file as an office makes it, written down in plain text: what is in the cells, and the process that a person reads out of it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from 'exceljs';
import type { CellValue, Worksheet } from 'exceljs';
import { parse } from 'yaml';

export interface OfficeSheet {
  readonly name: string;
  readonly at?: string;
  readonly rows: string;
  readonly merge?: readonly string[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly hideRows?: readonly number[];
  readonly hidden?: boolean;
}

export interface OfficeTable {
  readonly service: string;
  readonly habits: string;
  readonly sheets?: readonly OfficeSheet[];
  readonly csv?: string;
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'utf-16' | 'windows-1252';
  readonly separator?: 'tab';
  readonly title?: string;
  /** Empty: it must not become a process before somebody answers. */
  readonly process: string;
  /** Every question, by its code and the cell it stands at. */
  readonly asks?: readonly string[];
  readonly metadata?: Readonly<Record<string, string>>;
}

const folder = path.join(__dirname, 'offices');

export const offices: readonly string[] = readdirSync(folder).sort();

export const officeTable = (name: string): OfficeTable =>
  parse(readFileSync(path.join(folder, name), 'utf8')) as OfficeTable;

export async function fileOf(table: OfficeTable): Promise<Uint8Array> {
  return table.csv === undefined ? workbookOf(table.sheets ?? []) : textOf(table);
}

function textOf({ csv = '', encoding = 'utf-8', separator }: OfficeTable): Uint8Array {
  const text = separator === 'tab' ? csv.replaceAll(';', '\t') : csv;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${text}`, 'utf8');
    case 'utf-16':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'windows-1252':
      return Buffer.from([...text].map((letter) => windows[letter] ?? letter.charCodeAt(0)));
  }
}

/** The letters of Windows-1252 that Latin-1 does not have, as far as the tables use them. */
const windows: Readonly<Record<string, number>> = { '–': 0x96, '’': 0x92, '•': 0x95, '“': 0x93, '”': 0x94 };

async function workbookOf(sheets: readonly OfficeSheet[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const sheet of sheets) {
    const made = workbook.addWorksheet(sheet.name, sheet.hidden ? { state: 'hidden' } : {});
    fill(made, sheet);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(made: Worksheet, { at = 'A1', rows, merge = [], formats = {}, hideRows = [] }: OfficeSheet): void {
  const corner = made.getCell(at);
  const [top, left] = [Number(corner.row), Number(corner.col)];
  rows.split('\n').forEach((line, row) =>
    line.split('|').forEach((text, column) => {
      const value = valueOf(text.trim());
      if (value === null) return;
      const cell = made.getCell(top + row, left + column);
      cell.value = value;
      if (text.trim().startsWith('time:')) cell.numFmt = 'h:mm';
    }),
  );
  for (const range of merge) made.mergeCells(range);
  for (const [address, format] of Object.entries(formats)) made.getCell(address).numFmt = format;
  for (const row of hideRows) made.getRow(row).hidden = true;
}

function valueOf(text: string): CellValue {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^\d+(\.\d+)?$/u.test(text)) return Number(text);
  const time = /^time:(\d+):(\d+)$/u.exec(text);
  if (time) return new Date(Date.UTC(1899, 11, 30, Number(time[1]), Number(time[2])));
  const date = /^date:(\d+)-(\d+)-(\d+)$/u.exec(text);
  if (date) return new Date(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])));
  return text.replaceAll('\\n', '\n');
}
