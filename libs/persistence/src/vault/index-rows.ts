// The blind index: by which numbers a case or an account is found, without the numbers.
import type { BlindIndex, IdentityNumber, SubjectKey } from '@alur/application';
import { indexPlace, sealText } from './sealed-json.js';

export interface IndexOwner {
  /** The case, or the citizen of an account. */
  readonly ownerId: string;
  /** Section of the case; empty for an account. */
  readonly section: string;
  readonly subjectId: string;
}

export interface IndexRow {
  readonly owner_id: string;
  readonly section: string;
  readonly subject_id: string;
  readonly kind: string;
  readonly key_id: string;
  /** Hexadecimal. */
  readonly digest: string;
  /** The number itself, hexadecimal: a new secret of the index needs it once more. */
  readonly sealed: string;
}

/** A row for each secret of the index, so that who only knows one of them finds it too. */
export async function indexRows(
  index: BlindIndex,
  key: SubjectKey,
  owner: IndexOwner,
  numbers: readonly IdentityNumber[],
): Promise<readonly IndexRow[]> {
  const rows = new Map<string, IndexRow>();
  for (const { kind, value } of numbers) {
    const sealed = sealText(key, indexPlace(owner.ownerId, kind), value).toString('hex');
    for (const { keyId, digest } of await index.digestsOf(kind, value))
      rows.set(`${kind} ${digest}`, {
        owner_id: owner.ownerId,
        section: owner.section,
        subject_id: owner.subjectId,
        kind,
        key_id: keyId,
        digest,
        sealed,
      });
  }
  return [...rows.values()];
}
