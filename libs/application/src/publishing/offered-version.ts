import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CompiledVersion, ServiceVersions } from '../ports/service-versions.js';

export type OfferPorts = Pick<ServiceVersions, 'findPublished' | 'listKnown'>;

/** Rejections: `SERVICE_NOT_FOUND`, `SERVICE_RETIRED` for one that people could apply for until it was closed. */
export async function offeredVersion(
  versions: OfferPorts,
  serviceId: string,
): Promise<Result<CompiledVersion, Rejection>> {
  const version = await versions.findPublished(serviceId);
  if (version) return ok(version);
  const last = (await versions.listKnown()).find(({ bundle }) => bundle.id === serviceId);
  return err(
    last ? serviceRetired(last.bundle.name) : { code: 'SERVICE_NOT_FOUND', message: 'Layanan ini tidak ada.' },
  );
}

const serviceRetired = (name: string): Rejection => ({
  code: 'SERVICE_RETIRED',
  message: `${name} tidak dapat diajukan lagi. Permohonan yang sudah dikirim tetap kami selesaikan, dan isian yang tersimpan tidak hilang.`,
});
