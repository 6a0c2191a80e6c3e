// Every service that was ever published, with what was offered when: for those who work in the studio.
import { agencyNamed } from '@alur/case';
import type { City } from '@alur/city';
import type { PublicationView, StudioService } from '@alur/contracts';
import { affectedBy, classOfVersion } from '@alur/service';
import type { Publication } from '../ports/service-publications.js';
import { studioName } from '../studio/studio-name.js';
import type { PublicationPorts } from './next-publication.js';

type Ports = PublicationPorts & { readonly city: City };

export async function listStudioServices(ports: Ports): Promise<readonly StudioService[]> {
  const all = byService(await ports.publications.listAll());
  const services = await Promise.all([...all.values()].map((publications) => serviceOf(ports, publications)));
  return services.sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

function byService(publications: readonly Publication[]): ReadonlyMap<string, readonly Publication[]> {
  const services = new Map<string, Publication[]>();
  for (const one of publications) services.set(one.serviceId, [...(services.get(one.serviceId) ?? []), one]);
  return services;
}

/** `publications`: of one service, the newest first, at least one. */
async function serviceOf({ city, versions }: Ports, publications: readonly Publication[]): Promise<StudioService> {
  const last = publications.find(({ state }) => state === 'offered' || state === 'retired');
  const named = last ?? publications[0];
  if (!named) throw new Error('Expected a service to have a publication');
  const { bundle } = await versions.getVersion(named.hash);
  return {
    id: named.serviceId,
    name: bundle.name,
    agency: agencyNamed(city, bundle.owner),
    state: last?.state === 'offered' || last?.state === 'retired' ? last.state : 'new',
    publications: publications.map((publication) => viewOf(city, publication)),
  };
}

const viewOf = (city: City, publication: Publication): PublicationView => {
  const { serviceId: _service, reviewedBy: _reviewer, publishedBy, changes, retired, ...told } = publication;
  return {
    ...told,
    publishedBy: studioName(city, publishedBy),
    affects: affectedBy[classOfVersion(changes)],
    changes: changes.map(({ class: of, sentence }) => ({ class: of, sentence })),
    ...(retired ? { retired: { ...retired, by: studioName(city, retired.by) } } : {}),
  };
};
