// Scenarios that show what is wrong, each in a file of its own for `process test` or `service test`.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ShownDiagnostic } from './soundness.js';

/** The names of the files written. */
export async function writeCounterExamples(
  folder: string,
  file: string,
  proofs: readonly ShownDiagnostic[],
): Promise<string[]> {
  const written: string[] = [];
  const model = path.basename(file, path.extname(file));
  for (const { code, element = '', scenario } of proofs) {
    if (scenario === undefined) continue;
    await mkdir(folder, { recursive: true });
    const name = path.join(folder, `${model}.${code.toLowerCase()}.${element.replace(/[^\w-]/g, '_')}.yaml`);
    await writeFile(name, scenario);
    written.push(name);
  }
  return written;
}
