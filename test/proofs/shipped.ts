// The service folders of this repository as proofs get them.
import { readBpmn, readDmn } from '@alur/bpmn-xml';
import type { City } from '@alur/city';
import { loadCity } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { readBundle } from '@alur/service';

export type Texts = Readonly<Record<string, string>>;

export { configFiles as textsOf } from '../support/shipped-files.js';

export function cityOf(texts: Texts): City {
  const { city, diagnostics } = loadCity(texts);
  if (!city) throw new Error(JSON.stringify(diagnostics));
  return city;
}

export async function bundleOf(
  texts: Texts,
  city: City,
): Promise<{ readonly bundle: ServiceBundle; readonly diagnostics: readonly Diagnostic[] }> {
  const { processes, diagnostics } = await readBpmn(texts['process.bpmn'] ?? '', 'process.bpmn');
  const tables = await Promise.all(
    Object.entries(texts)
      .filter(([file]) => file.endsWith('.dmn'))
      .map(([file, text]) => readDmn(text, file)),
  );
  const read = readBundle(
    texts,
    {
      processes,
      processDiagnostics: diagnostics,
      decisions: tables.flatMap(({ decisions }) => decisions),
      decisionDiagnostics: tables.flatMap((table) => table.diagnostics),
    },
    city,
  );
  if (!read.bundle) throw new Error(JSON.stringify(read.diagnostics));
  return { bundle: read.bundle, diagnostics: read.diagnostics };
}
