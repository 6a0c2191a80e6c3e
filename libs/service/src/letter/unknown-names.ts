import type { Diagnostic } from '@alur/kernel';
import type { ServiceBundle } from '../contract/service.js';
import { availableLetterNames } from './letter-names.js';
import type { LetterUse } from './read-letter-body.js';

/** Names of a letter that nothing will fill in. */
export function unknownLetterNames(
  { file, uses }: { readonly file: string; readonly uses: readonly LetterUse[] },
  bundle: ServiceBundle,
): readonly Diagnostic[] {
  const known = new Set(availableLetterNames(bundle));
  return uses
    .filter((use) => use.kind === 'list' || (use.within === undefined && !known.has(use.name)))
    .map(({ name, line, column, kind }): Diagnostic => ({
      code: 'LETTER_UNKNOWN_NAME',
      severity: 'error',
      file,
      line,
      column,
      message:
        kind === 'list'
          ? `Daftar "${name}" tidak ada. Layanan ini belum punya isian berupa daftar.`
          : `Nama "{{${name}}}" tidak ada. Pakai id isian dari form.yaml atau nama yang tersedia untuk surat.`,
    }));
}
