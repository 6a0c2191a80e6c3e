// What an agency's table says of a service, as the files of a draft, and what was assumed on the way.
import type { LocalDate } from '@alur/calendar';
import type { City } from '@alur/city';
import type { AssumedValue } from '@alur/contracts';
import type { Diagnostic } from '@alur/kernel';
import type { SopTable } from '@alur/sop';
import { processFile, serviceFromSop } from '@alur/studio';
import type { DrawProcess } from '../../ports/beginnings.js';
import type { BundleFiles } from '../../ports/service-versions.js';

export interface DerivedService {
  readonly name: string;
  readonly files: BundleFiles;
  readonly assumed: readonly AssumedValue[];
}

interface DerivePorts {
  readonly city: City;
  readonly draw: DrawProcess;
  today(): LocalDate;
}

/** `asked`: what the screen has asked about the table already. Nothing where a question of weight is open. */
export async function serviceFrom(
  { city, draw, today }: DerivePorts,
  table: SopTable,
  { asked, ...given }: { readonly owner: string; readonly name?: string; readonly asked: readonly Diagnostic[] },
): Promise<DerivedService | undefined> {
  const { process, files, proposals, findings } = serviceFromSop(table, { ...given, city, day: today() });
  if (!process) return undefined;
  const told = new Set(asked.map(({ message }) => message));
  return {
    name: given.name ?? process.name,
    files: { ...files, [processFile]: await draw(process) },
    assumed: [
      ...findings.filter(({ message }) => !told.has(message)).map(({ message }) => ({ sentence: message })),
      ...proposals.map(({ sentence, part, path }) => ({ sentence, place: { part, path } })),
    ],
  };
}
