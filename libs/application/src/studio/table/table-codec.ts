// The part `table` of a draft: its drawing as rows. Rows that cannot be drawn yet are kept as they were typed.
import type { StudioRow, StudioTable, StudioTableQuestion } from '@alur/contracts';
import type { Diagnostic, Json, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { BundleFiles } from '@alur/studio';
import { fillGaps, followNames, partValue, processFile, unfinishedTableFile } from '@alur/studio';
import { readYaml, writeYaml } from '@alur/yaml-files';
import type { CodecPorts, PartCodec } from '../part-codecs.js';
import { returnedFrom, withCorrection, writeCorrection } from './correction-of.js';
import type { DrawnRows } from './drawn-from-rows.js';
import { drawRows } from './drawn-from-rows.js';
import { withOldShapes } from './keep-drawing.js';
import { rowsIn } from './rows-schema.js';
import { fixedTable, tableOf } from './table-of.js';

export const tableCodec: PartCodec = {
  read: async (ports, files) => ok((await readTable(ports, files)) as unknown as Json),

  async write(ports, files, { value }) {
    if (value === null)
      return ok(without(files, files[unfinishedTableFile] === undefined ? processFile : unfinishedTableFile));
    const given = rowsIn(value);
    if (!given) return err(misfit);
    const reading = await readDrawing(ports, files);
    const before = await readTable(ports, without(files, unfinishedTableFile));
    if (before.kind === 'fixed') return err(notATable);
    const rest = without(files, unfinishedTableFile);
    if (isSame(before.rows, given.rows)) return ok(rest);
    const drawn = await draw(ports, files, given.rows);
    if (drawn.xml !== undefined) return writeDrawing(ports, rest, { rows: given.rows, drawn });
    // Nothing is an unfinished table only where there was nothing to be lost.
    if (given.rows.length === 0 && !reading.process) return ok(rest);
    return ok({ ...files, [unfinishedTableFile]: writeYaml(given) });
  },
};

/** Of rows that wait to be finished also what they are asked. */
export async function readTable(ports: CodecPorts, files: BundleFiles): Promise<StudioTable> {
  const reading = await readDrawing(ports, files);
  const { process, names, reasons } = reading;
  if (reasons.length > 0) return fixedTable(process, names, reasons);
  const rows = unfinishedRows(files);
  if (rows) return { kind: 'rows', rows, unfinished: asked(await draw(ports, files, rows)) };
  if (!process) return { kind: 'rows', rows: [] };
  const table = tableOf(process, names);
  return table.kind === 'rows' ? { ...table, rows: withCorrection(table.rows, process, returnedFrom(files)) } : table;
}

const asked = ({ questions }: DrawnRows): readonly StudioTableQuestion[] =>
  questions.filter(({ severity }) => severity === 'error');

export function unfinishedRows(files: BundleFiles): readonly StudioRow[] | undefined {
  const text = files[unfinishedTableFile];
  if (text === undefined) return undefined;
  return rowsIn(readYaml({ file: unfinishedTableFile, text }).yaml?.data)?.rows;
}

interface Reading {
  /** Absent while nothing is drawn, or it cannot be read. */
  readonly process?: ExecutableProcess;
  readonly names: Readonly<Record<string, string>>;
  /** Why the drawing is no table. */
  readonly reasons: readonly { readonly element?: string; readonly message: string }[];
}

/** Signs of a drawing that no row and no process model has. */
const remarks = /<(?:\w+:)?(?:textAnnotation|group|dataObjectReference|dataStoreReference|messageFlow)\b/;

async function readDrawing({ drawings }: CodecPorts, files: BundleFiles): Promise<Reading> {
  const names = namesIn(files);
  const xml = files[processFile];
  if (xml === undefined) return { names, reasons: [] };
  const { processes, diagnostics } = await drawings.readProcesses(xml, processFile);
  const [process, ...others] = processes;
  if (!process) {
    const told = diagnostics.filter(({ severity }) => severity === 'error');
    const reasons = told.map(({ element, message }) => ({ ...(element === undefined ? {} : { element }), message }));
    return { names, reasons: reasons.length > 0 ? reasons : [{ message: 'Diagramnya belum berisi proses.' }] };
  }
  const reasons = [
    ...(others.length > 0 ? [{ message: 'Diagram ini berisi beberapa proses. Tabel hanya dapat memuat satu.' }] : []),
    ...(remarks.test(xml)
      ? [{ message: 'Diagram ini memuat catatan, kelompok, atau data yang tidak punya bentuk di tabel.' }]
      : []),
  ];
  return { process, names, reasons };
}

function namesIn(files: BundleFiles): Readonly<Record<string, string>> {
  const value = partValue(files, 'participants');
  return Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).flatMap(([id, one]) =>
      isRecord(one) && typeof one['name'] === 'string' ? [[id, one['name']]] : [],
    ),
  );
}

interface Drawn extends DrawnRows {
  /** As it was drawn until now; absent where nothing was. */
  readonly old?: ExecutableProcess;
  /** Absent while a question stands. */
  readonly xml?: string;
}

/** Only what can be read again as what was drawn is a drawing: half a condition would shut the table. */
async function draw(ports: CodecPorts, files: BundleFiles, rows: readonly StudioRow[]): Promise<Drawn> {
  const reading = await readDrawing(ports, files);
  const drawn = drawRows(rows, { old: reading.process, names: reading.names, process: newProcess(files) });
  if (!drawn.process) return drawn;
  const old = { xml: files[processFile] ?? '', process: reading.process };
  const xml = withOldShapes({ xml: await ports.drawings.writeProcess(drawn.process), process: drawn.process }, old);
  const { processes, diagnostics } = await ports.drawings.readProcesses(xml, processFile);
  if (processes.length > 0) return { ...drawn, xml, ...(reading.process ? { old: reading.process } : {}) };
  const told = diagnostics.map((finding) => questionOf(finding, rows, drawn.process));
  return { decisions: drawn.decisions, questions: [...drawn.questions, ...told] };
}

/** At the row that the element was drawn for. */
function questionOf(
  { code, severity, message, element }: Diagnostic,
  rows: readonly StudioRow[],
  process: ExecutableProcess | undefined,
): StudioTableQuestion {
  const at = process?.flows[element ?? '']?.from ?? element;
  const row = rows.find(
    ({ id, ids = {} }) => id === at || ids['decision'] === at || `keputusan-${id}` === at || at?.startsWith(`${id}-`),
  );
  return { code, severity, message, ...(row ? { row: row.id } : {}) };
}

/** A drawing that is new is called as its service is. */
function newProcess(files: BundleFiles): { readonly id: string; readonly name: string } {
  const identity = partValue(files, 'identity');
  const told = (key: string, instead: string): string => {
    const value = isRecord(identity) ? identity[key] : undefined;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : instead;
  };
  const id = told('id', 'layanan');
  return { id, name: told('name', id) };
}

function writeDrawing(
  { city }: CodecPorts,
  files: BundleFiles,
  { rows, drawn: { process, old, xml, decisions } }: { readonly rows: readonly StudioRow[]; readonly drawn: Drawn },
): Result<BundleFiles, Rejection> {
  if (!process || xml === undefined) return ok(files);
  const corrected = writeCorrection({ ...files, [processFile]: xml }, rows, process);
  if (!corrected.ok) return err(unreadable);
  const named = old ? followNames(corrected.value, old, process) : corrected.value;
  return ok(fillGaps(named, process, { decisions, city }).files);
}

const without = (files: BundleFiles, file: string): BundleFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== file));

const isSame = (a: readonly StudioRow[], b: readonly StudioRow[]): boolean =>
  canonicalJson(a as unknown as Json) === canonicalJson(b as unknown as Json);

const isRecord = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const misfit: Rejection = {
  code: 'PART_MISFIT',
  message: 'Isi tabel ini tidak dapat dibaca. Muat ulang halaman, lalu ubah sekali lagi.',
};
const notATable: Rejection = {
  code: 'PART_MISFIT',
  message: 'Alur ini punya bagian yang tidak punya bentuk di tabel. Ubah sebagai diagram.',
};
const unreadable: Rejection = {
  code: 'PART_UNREADABLE',
  message:
    'Berkas service.yaml tidak terbaca, jadi aturan perbaikannya tidak dapat diubah. Perbaiki berkasnya sebagai teks.',
};
