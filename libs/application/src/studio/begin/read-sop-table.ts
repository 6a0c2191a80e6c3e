// An agency's file is read and told back before anything is made of it.
import type { SopReading } from '@alur/contracts';
import type { Diagnostic } from '@alur/kernel';
import type { MendedCell, SopSheet, SopTable } from '@alur/sop';
import { serviceName } from '@alur/studio';
import { compileSop, findHeader, readSop, withCells } from '@alur/sop';
import type { SopFiles } from '../../ports/beginnings.js';

export interface GivenSop {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** The worksheet meant, where somebody chose one. */
  readonly sheet?: string;
  /** Cells of that worksheet, written anew on the screen. */
  readonly cells: readonly MendedCell[];
}

export interface ReadSop {
  readonly reading: SopReading;
  /** There when a table was found. */
  readonly table?: SopTable;
}

export async function readGivenSop({ sopFiles }: { readonly sopFiles: SopFiles }, given: GivenSop): Promise<ReadSop> {
  const { name, bytes } = given.file;
  const sheets = await sopFiles.readSheets(bytes, name);
  if (!sheets.ok) return { reading: withoutTable([], undefined, sheets.error) };
  const names = sheets.value.map((sheet) => sheet.name);
  const meant = given.sheet ?? (given.cells.length > 0 ? names[0] : undefined);
  const mended = sheets.value.map((sheet) => (sheet.name === meant ? withCells(sheet, given.cells) : sheet));
  const table = readSop(mended, name, given.sheet === undefined ? {} : { sheet: given.sheet });
  if (!table.ok)
    return { reading: withoutTable(names, mended.find((sheet) => sheet.name === meant) ?? mended[0], table.error) };
  const compiled = compileSop(table.value, { minutes: true });
  const shownSheet = mended.find((sheet) => sheet.name === table.value.sheet);
  const title = compiled.process?.name ?? table.value.metadata.title;
  return {
    reading: {
      ...shown(names, shownSheet),
      ok: compiled.process !== undefined,
      ...(title === undefined ? {} : { title: serviceName(title) }),
      steps: table.value.steps.length,
      understood: compiled.understood,
      findings: compiled.findings,
    },
    table: table.value,
  };
}

export const readSopTable =
  (ports: { readonly sopFiles: SopFiles }) =>
  async (given: GivenSop): Promise<SopReading> =>
    (await readGivenSop(ports, given)).reading;

const withoutTable = (
  names: readonly string[],
  sheet: SopSheet | undefined,
  findings: readonly Diagnostic[],
): SopReading => ({ ...shown(names, sheet), ok: false, steps: 0, understood: [], findings });

function shown(
  sheets: readonly string[],
  sheet: SopSheet | undefined,
): Pick<SopReading, 'sheets' | 'sheet' | 'rows' | 'header'> {
  const header = sheet && findHeader(sheet);
  return {
    sheets,
    ...(sheet ? { sheet: sheet.name } : {}),
    rows: sheet?.rows.map((row) => Array.from(row, (cell) => cell?.text ?? '')) ?? [],
    ...(header ? { header: { row: header.row, height: header.height } } : {}),
  };
}
