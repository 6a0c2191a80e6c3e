import type { Diagnostic } from '@alur/kernel';
import type { ServiceBundle } from '../contract/service.js';
import { availableLetterLists, availableLetterNames } from './letter-names.js';
import type { LetterUse } from './read-letter-body.js';

/** Names of a letter that nothing will fill in. */
export function unknownLetterNames(
  { file, uses }: { readonly file: string; readonly uses: readonly LetterUse[] },
  bundle: ServiceBundle,
): readonly Diagnostic[] {
  const known = new Set(availableLetterNames(bundle));
  const lists = availableLetterLists(bundle);
  return uses
    .filter((use) => !isKnown(use))
    .map((use): Diagnostic => ({
      code: 'LETTER_UNKNOWN_NAME',
      severity: 'error',
      file,
      line: use.line,
      column: use.column,
      message: unknownName(use, lists),
    }));

  /** Of a list that is unknown itself nothing more is told. */
  function isKnown({ kind, name, within }: LetterUse): boolean {
    if (kind === 'list') return lists.has(name);
    if (known.has(name)) return true;
    return within !== undefined && (lists.get(within)?.includes(name) ?? true);
  }
}

function unknownName({ kind, name, within }: LetterUse, lists: ReadonlyMap<string, readonly string[]>): string {
  if (kind === 'list')
    return lists.size === 0
      ? `Daftar "${name}" tidak ada. Layanan ini belum punya isian berupa kelompok.`
      : `Daftar "${name}" tidak ada. Yang ada: ${[...lists.keys()].join(', ')}.`;
  if (within !== undefined)
    return `Nama "{{${name}}}" tidak ada di dalam "${within}". Yang ada: ${(lists.get(within) ?? []).join(', ')}.`;
  if (lists.has(name)) return `"${name}" adalah daftar. Tulis "{{#each ${name}}}", lalu isinya, lalu "{{/each}}".`;
  return `Nama "{{${name}}}" tidak ada. Pakai id isian dari form.yaml atau nama yang tersedia untuk surat.`;
}
