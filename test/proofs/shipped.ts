// The service folders of this repository as proofs get them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readBpmn, readDmn } from '@alur/bpmn-xml';
import type { City } from '@alur/city';
import { loadCity } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { readBundle } from '@alur/service';

const config = join(__dirname, '../../config');

export type Texts = Readonly<Record<string, string>>;

export function textsOf(folder: string): Texts {
  const root = join(config, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        path
          .slice(root.length + 1)
          .split(sep)
          .join('/'),
        readFileSync(path, 'utf8'),
      ];
    }),
  );
}

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
