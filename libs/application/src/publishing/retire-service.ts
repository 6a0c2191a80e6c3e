// A service is closed for new requests, or a version is taken back before its date. What runs goes on by its version.
import type { OfficerActor } from '@alur/access';
import { mayRetire } from '@alur/access';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ServicePublications } from '../ports/service-publications.js';

interface Ports {
  readonly publications: ServicePublications;
}

/** What was coming is cancelled with it. Rejections: `NOT_ALLOWED`, `REASON_MISSING`, `SERVICE_NOT_FOUND`, `SERVICE_RETIRED`. */
export const retireService =
  ({ publications }: Ports) =>
  async (officer: OfficerActor, serviceId: string, reason: string): Promise<Result<undefined, Rejection>> => {
    const refusal = refusalOf(officer, reason);
    if (refusal) return err(refusal);
    const known = await publications.list(serviceId);
    if (known.length === 0) return err({ code: 'SERVICE_NOT_FOUND', message: 'Layanan ini tidak ada.' });
    const isEnded = await publications.retire({ serviceId, by: `officer:${officer.id}`, reason: reason.trim() });
    return isEnded ? ok(undefined) : err({ code: 'SERVICE_RETIRED', message: 'Layanan ini sudah ditutup.' });
  };

/** Rejections: `NOT_ALLOWED`, `REASON_MISSING`, `PUBLICATION_NOT_COMING`. */
export const cancelPublication =
  ({ publications }: Ports) =>
  async (officer: OfficerActor, id: string, reason: string): Promise<Result<undefined, Rejection>> => {
    const refusal = refusalOf(officer, reason);
    if (refusal) return err(refusal);
    const isEnded = await publications.cancel({ id, by: `officer:${officer.id}`, reason: reason.trim() });
    return isEnded ? ok(undefined) : err(notComing);
  };

function refusalOf(officer: OfficerActor, reason: string): Rejection | undefined {
  const permission = mayRetire(officer);
  if (!permission.allowed) return { code: 'NOT_ALLOWED', message: permission.reason };
  return reason.trim() === '' ? reasonMissing : undefined;
}

const reasonMissing: Rejection = {
  code: 'REASON_MISSING',
  message: 'Tulis alasannya. Warga membacanya di halaman perubahan layanan.',
  fields: { reason: 'Tulis alasannya.' },
};

const notComing: Rejection = {
  code: 'PUBLICATION_NOT_COMING',
  message: 'Versi ini tidak sedang menunggu tanggalnya: sudah berlaku, atau sudah dibatalkan.',
};
