// How an editor's part is read from the files of a draft and written back.
import type { Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { Part } from '@alur/studio';
import { followNames, processFile, readPart, unfinishedTableFile, writePart } from '@alur/studio';
import type { CompilePorts, DrawingReader, DrawingWriter } from '../publishing/compile-bundle.js';
import type { BundleFiles } from '../ports/service-versions.js';
import type { DecisionFiles } from './decision-codec.js';
import { decisionCodec } from './decision-codec.js';
import { misfit } from './misfit.js';
import { tableCodec } from './table/table-codec.js';

export interface CodecPorts extends CompilePorts {
  readonly decisionFiles: DecisionFiles;
  readonly drawings: DrawingReader & DrawingWriter;
}

export interface PartCodec<P extends Part = Part> {
  read(ports: CodecPorts, files: BundleFiles, part: P): Promise<Result<Json, Rejection>>;
  /** May change other parts too, where they only follow from it. */
  write(
    ports: CodecPorts,
    files: BundleFiles,
    change: { readonly part: P; readonly value: Json },
  ): Promise<Result<BundleFiles, Rejection>>;
}

/** A part that is a section or the text of a file. */
const asWritten: PartCodec = {
  read: (_ports, files, part) => Promise.resolve(answered(readPart(files, part), part)),
  write: (_ports, files, { part, value }) => Promise.resolve(answered(writePart(files, part, value), part)),
};

/** While rows wait to be finished the drawing is not what the table says, and the next row that is would be drawn over it. */
const diagramCodec: PartCodec = {
  read: asWritten.read,
  async write(ports, files, change) {
    if (files[unfinishedTableFile] !== undefined) return err(tableUnfinished);
    const written = await asWritten.write(ports, files, change);
    if (!written.ok) return written;
    const [before, after] = await Promise.all([processIn(ports, files), processIn(ports, written.value)]);
    return before && after ? ok(followNames(written.value, before, after)) : written;
  },
};

async function processIn({ drawings }: CodecPorts, files: BundleFiles): Promise<ExecutableProcess | undefined> {
  const xml = files[processFile];
  return xml === undefined ? undefined : (await drawings.readProcesses(xml, processFile)).processes[0];
}

const codecs: { readonly [K in Part['kind']]: PartCodec<Extract<Part, { readonly kind: K }>> } = {
  section: asWritten,
  letter: asWritten,
  decision: decisionCodec,
  scenario: asWritten,
  diagram: diagramCodec,
  table: tableCodec,
};

export const codecOf = (part: Part): PartCodec => codecs[part.kind] as PartCodec;

const answered = <T>(result: Result<T, 'UNREADABLE' | 'MISFIT'>, { file }: Part): Result<T, Rejection> =>
  result.ok ? ok(result.value) : err(sentences[result.error](file));

const tableUnfinished: Rejection = {
  code: 'TABLE_UNFINISHED',
  message: 'Tabel alur kerja belum lengkap. Lengkapi atau batalkan dulu barisnya di tabel, lalu ubah diagramnya.',
};

const sentences = {
  UNREADABLE: (file: string): Rejection => ({
    code: 'PART_UNREADABLE',
    message: `Berkas ${file} tidak terbaca, jadi bagian ini tidak dapat diubah sendiri. Perbaiki berkasnya sebagai teks.`,
  }),
  MISFIT: (): Rejection => misfit,
};
