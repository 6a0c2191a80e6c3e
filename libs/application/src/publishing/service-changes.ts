// The public change log of a service: what changed, when, for whom. Who wrote and approved it is nobody's business outside.
import type { PublicVersion, ServiceChanges } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { affectedBy, concernsReaders } from '@alur/service';
import type { Publication } from '../ports/service-publications.js';
import type { PublicationPorts } from './next-publication.js';

/** Rejection: `SERVICE_NOT_FOUND`, also for a service that was never offered yet. */
export const serviceChanges =
  ({ publications, versions }: PublicationPorts) =>
  async (serviceId: string): Promise<Result<ServiceChanges, Rejection>> => {
    const all = await publications.list(serviceId);
    const last = all.find(({ state }) => state === 'offered' || state === 'retired');
    if (!last) return err({ code: 'SERVICE_NOT_FOUND', message: 'Layanan ini tidak ada.' });
    const { bundle } = await versions.getVersion(last.hash);
    return ok({ id: serviceId, name: bundle.name, versions: all.flatMap(publicVersion) });
  };

function publicVersion({ number, state, offeredFrom, changes, retired }: Publication): readonly PublicVersion[] {
  if (state === 'cancelled') return [];
  const told = changes.filter(concernsReaders);
  return [
    {
      number,
      state,
      from: offeredFrom,
      changes: told.map(({ sentence, class: of }) => ({ sentence, class: of, affects: affectedBy[of] })),
      workChanges: told.length < changes.length,
      ...(retired ? { closed: { at: retired.at, reason: retired.reason } } : {}),
    },
  ];
}
