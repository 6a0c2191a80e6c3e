// The one rule of handing out a file: it was checked and nothing was found.
import type { Rejection, Result } from '@alur/kernel';
import { assertNever, err, ok } from '@alur/kernel';
import type { StoredFile } from '../ports/files.js';

/** Rejections: `FILE_BEING_CHECKED`, `FILE_INFECTED`, `FILE_UNCHECKABLE`. */
export function servable(file: StoredFile): Result<StoredFile, Rejection> {
  switch (file.state) {
    case 'clean':
      return ok(file);
    case 'quarantined':
      return err({
        code: 'FILE_BEING_CHECKED',
        message: 'Berkas ini sedang diperiksa keamanannya. Tunggu sebentar, lalu buka lagi.',
      });
    case 'infected':
      return err({
        code: 'FILE_INFECTED',
        message: 'Berkas ini ditolak karena berisi virus. Tidak ada yang boleh membukanya.',
      });
    case 'failed':
      return err({
        code: 'FILE_UNCHECKABLE',
        message: 'Berkas ini tidak dapat kami periksa, jadi tidak dapat dibuka. Perlu berkas lain.',
      });
    default:
      return assertNever(file.state);
  }
}

/** Of the answers that name a file, those whose file was refused, each with what to do about it. */
export function refusedFiles(
  answers: Readonly<Record<string, unknown>>,
  files: readonly Pick<StoredFile, 'id' | 'state'>[],
): Readonly<Record<string, string>> {
  const refused = new Map(
    files.flatMap(({ id, state }) =>
      state === 'infected' || state === 'failed' ? [[id, sentences[state]] as const] : [],
    ),
  );
  return Object.fromEntries(
    Object.entries(answers).flatMap(([field, value]) => {
      const sentence = typeof value === 'string' ? refused.get(value) : undefined;
      return sentence === undefined ? [] : [[field, sentence] as const];
    }),
  );
}

const sentences = {
  infected: 'Berkas yang Anda kirim ditolak karena berisi virus. Kirim berkas lain.',
  failed: 'Berkas yang Anda kirim tidak dapat kami periksa. Kirim berkas lain.',
} as const;
