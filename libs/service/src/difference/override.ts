// A change that the law made: declared by the designer with its legal basis, never guessed.
import type { Diagnostic } from '@alur/kernel';
import type { LegalOverride, ServiceBundle } from '../contract/service.js';
import { isSame } from './compare/compare-values.js';
import type { Difference } from './difference.js';

export interface DeclaredOverride {
  /** Whether it names this part, or one that this part lies in. */
  names(subject: string): boolean;
}

/** A declaration that stood in the old version already was that version's. */
const declared = (before: ServiceBundle, after: ServiceBundle): LegalOverride | undefined =>
  after.override && !isSame(before.override, after.override) ? after.override : undefined;

const covers = (named: string, subject: string): boolean => subject === named || subject.startsWith(`${named}/`);

export function overrideOf(before: ServiceBundle, after: ServiceBundle): DeclaredOverride | undefined {
  const override = declared(before, after);
  return override && { names: (subject) => override.changes.some((named) => covers(named, subject)) };
}

/** `OVERRIDE_UNCHANGED`: a declaration that names what did not change. */
export function checkOverride(
  before: ServiceBundle,
  after: ServiceBundle,
  differences: readonly Difference[],
): readonly Diagnostic[] {
  const changes = declared(before, after)?.changes ?? [];
  return changes
    .filter((named) => !differences.some(({ subject }) => covers(named, subject)))
    .map((named) => ({
      code: 'OVERRIDE_UNCHANGED',
      severity: 'error',
      file: 'service.yaml',
      element: named,
      message: `Bagian override menyebut "${named}", padahal bagian itu tidak berubah. Hapus dari override, atau tulis nama yang berubah seperti di "alur service diff --json" (subject).`,
    }));
}
