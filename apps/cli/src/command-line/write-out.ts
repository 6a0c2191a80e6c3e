import { writeFile } from 'node:fs/promises';
import type { Diagnostic } from '@alur/kernel';

/** What was asked for into the file of `--out`; the finding where it cannot be written. */
export async function writeOut(out: string, content: string | Uint8Array): Promise<Diagnostic | undefined> {
  try {
    await writeFile(out, content);
    return undefined;
  } catch {
    return {
      code: 'FILE_UNWRITABLE',
      severity: 'error',
      file: out,
      message: `"${out}" tidak dapat ditulis. Periksa apakah mapnya ada dan boleh Anda tulisi.`,
    };
  }
}
