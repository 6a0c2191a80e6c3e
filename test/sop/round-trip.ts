// A table through the whole way round: process, table, file, table, process.
import type { CompiledSop, CompileOptions, SopTable } from '@alur/sop';
import { compileSop, sopOf } from '@alur/sop';
import { readSopFile, writeCsv, writeXlsx } from '@alur/sop-files';

export const forms = ['csv', 'xlsx'] as const;
export type Form = (typeof forms)[number];

export const bytesOf = (table: SopTable, form: Form): Promise<Uint8Array> =>
  form === 'csv' ? Promise.resolve(new TextEncoder().encode(writeCsv(table))) : writeXlsx(table);

export async function readAgain(table: SopTable, form: Form): Promise<SopTable> {
  const read = await readSopFile(await bytesOf(table, form), table.file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** As a table written anew from its process. */
export async function roundTrip(
  compiled: CompiledSop,
  form: Form,
  options: CompileOptions = { minutes: true },
): Promise<CompiledSop> {
  const { process, documents, metadata } = compiled;
  if (!process) throw new Error('There is no process');
  const table = sopOf(process, { documents, metadata });
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return compileSop(await readAgain(table.value, form), options);
}

/** What must be the same afterwards. */
export const meaningOf = ({ process, documents, decisions, participants }: CompiledSop) => ({
  process,
  documents,
  decisions,
  participants,
});
