// Scenarios that show what is wrong, each in a file of its own for `process test` or `service test`.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ExitCode } from '../command-line/command.js';
import { diagnosticLine } from '../command-line/terminal.js';
import { writeOut } from '../command-line/write-out.js';
import type { ShownDiagnostic } from './soundness.js';

export interface WrittenExamples {
  /** What a person reads of it: the names of the files, or why there are none. */
  readonly lines: readonly string[];
  /** 2 where the folder cannot be written to. */
  readonly code: ExitCode;
}

export async function writeCounterExamples(
  folder: string | undefined,
  file: string,
  proofs: readonly ShownDiagnostic[],
): Promise<WrittenExamples> {
  const lines: string[] = [];
  const model = path.basename(file, path.extname(file));
  for (const { code, element = '', scenario } of proofs) {
    if (folder === undefined || scenario === undefined) continue;
    // A folder that cannot be made is told by the file that cannot be written.
    await mkdir(folder, { recursive: true }).catch(() => undefined);
    const name = path.join(folder, `${model}.${code.toLowerCase()}.${element.replace(/[^\w-]/g, '_')}.yaml`);
    const fault = await writeOut(name, scenario);
    if (fault) return { lines: [...lines, diagnosticLine(fault)], code: 2 };
    lines.push(`  contoh: ${name}`);
  }
  return { lines, code: 0 };
}
