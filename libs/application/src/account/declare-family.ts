// An officer says on which family card they stand, so that nobody decides on their own family.
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Audit } from '../ports/audit.js';
import type { FamilyTies } from '../ports/family-ties.js';

const digitsOf = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s.-]/g, '');
  return /^\d{16}$/.test(digits) ? digits : undefined;
};

/** Rejections: `DATA_INVALID` with fields. */
export const declareFamily =
  (ports: { readonly family: FamilyTies; readonly audit: Audit }) =>
  async (
    officerId: string,
    typed: { readonly familyCard: string; readonly nik?: string },
  ): Promise<Result<void, Rejection>> => {
    const card = digitsOf(typed.familyCard);
    const nik = typed.nik?.trim() ? digitsOf(typed.nik) : null;
    const fields = {
      ...(card === undefined ? { familyCard: 'Nomor Kartu Keluarga harus 16 angka. Lihat lagi di kartunya.' } : {}),
      ...(nik === undefined ? { nik: 'NIK harus 16 angka. Lihat lagi di KTP Anda.' } : {}),
    };
    if (card === undefined || nik === undefined)
      return err({ code: 'DATA_INVALID', message: 'Ada isian yang perlu diperbaiki.', fields });
    await ports.audit.record({
      actor: `officer:${officerId}`,
      action: 'family-declared',
      subject: { kind: 'officer', id: officerId },
      outcome: 'done',
    });
    await ports.family.declare(officerId, [
      { kind: 'family-card', value: card },
      ...(nik === null ? [] : [{ kind: 'nik', value: nik } as const]),
    ]);
    return ok(undefined);
  };
