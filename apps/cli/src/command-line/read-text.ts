import { readFile } from 'node:fs/promises';
import type { Diagnostic, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';

/** The text of a file, or the finding that it cannot be read. */
export async function readText(file: string): Promise<Result<string, Diagnostic>> {
  try {
    return ok(await readFile(file, 'utf8'));
  } catch {
    return err(unreadable(file));
  }
}

export const unreadable = (file: string): Diagnostic => ({
  code: 'FILE_MISSING',
  severity: 'error',
  file,
  message: `"${file}" tidak ada atau tidak dapat dibaca. Periksa nama dan tempatnya.`,
});
