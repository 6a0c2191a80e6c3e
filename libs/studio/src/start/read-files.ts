// What the gate would read in files that are just being made.
import type { City } from '@alur/city';
import type { ExecutableProcess } from '@alur/process-model';
import type { ReadBundle } from '@alur/service';
import { applicationFields, readBundle } from '@alur/service';
import type { BundleFiles } from '../part/read-part.js';

export const readFiles = (files: BundleFiles, process: ExecutableProcess, city: City): ReadBundle =>
  readBundle(files, { processes: [process], processDiagnostics: [], decisions: [], decisionDiagnostics: [] }, city);

/** Papers that the city's rules do not let a service ask for. */
export function forbiddenPapers({ bundle, diagnostics }: ReadBundle): ReadonlySet<string> {
  const forbidden = new Set(
    diagnostics.flatMap(({ code, severity, element }) =>
      code === 'REQUIREMENT_FORBIDDEN' && severity === 'error' && element !== undefined ? [element] : [],
    ),
  );
  const fields = bundle ? applicationFields(bundle) : [];
  return new Set(fields.filter(({ id }) => forbidden.has(id)).map(({ label }) => label));
}
