// What an agency's table says of a service, as the files of a draft. The only place that knows who derives it.
import type { City } from '@alur/city';
import type { Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { CompiledSop, SopTable } from '@alur/sop';
import { parsePart, processFile, writePart } from '@alur/studio';
import type { DrawProcess } from '../../ports/beginnings.js';
import type { BundleFiles } from '../../ports/service-versions.js';

interface DerivedService {
  /** Values by part. */
  readonly parts: Readonly<Record<string, Json>>;
  readonly process: ExecutableProcess;
}

type DeriveService = (
  sop: CompiledSop & { readonly table: SopTable },
  given: { readonly city: City; readonly owner: string; readonly name?: string },
) => DerivedService;

/** Whose service it is, and its process. */
export const deriveService: DeriveService = ({ process, table }, { owner, name }) => {
  if (!process) throw new Error(`Expected ${table.file} to be a process`);
  return { parts: { identity: { id: process.id, name: name ?? process.name, owner } }, process };
};

export async function filesOfDerived(
  { parts, process }: DerivedService,
  draw: DrawProcess,
): Promise<Result<BundleFiles, Rejection>> {
  let files: BundleFiles = { [processFile]: await draw(process) };
  for (const [id, value] of Object.entries(parts)) {
    const part = parsePart(id);
    const written = part && writePart(files, part, value);
    if (!written?.ok) return err(unwritable(id));
    files = written.value;
  }
  return ok(files);
}

const unwritable = (part: string): Rejection => ({
  code: 'PART_MISFIT',
  message: `Bagian ${part} tidak dapat ditulis dari tabel ini. Periksa tabelnya, lalu coba lagi.`,
});
