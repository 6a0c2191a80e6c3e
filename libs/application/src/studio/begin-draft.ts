// A draft is begun: with nothing, or with what an agency or the city has.
import type { OfficerActor } from '@alur/access';
import type { DraftListItem, DraftOrigin, DraftView } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Entropy } from '../ports/people.js';
import type { DraftName } from '../ports/service-drafts.js';
import { identityIn, serviceIdOf } from '../publishing/bundle-manifest.js';
import type { BundleFiles } from '../ports/service-versions.js';
import type { StudioPorts } from './edit-draft.js';
import { nameIn, viewOf } from './edit-draft.js';

export interface Beginning {
  readonly files: BundleFiles;
  readonly origin: DraftOrigin;
  /** Used where the files do not name their service. */
  readonly name: string;
}

export interface BeginPorts extends Pick<StudioPorts, 'serviceDrafts'> {
  readonly entropy: Pick<Entropy, 'uuid' | 'sha256'>;
}

/** Rejection: `SERVICE_DRAFT_OPEN` with the id of the draft of the same service that is open, in `fields`. */
export const beginServiceDraft =
  (ports: BeginPorts) =>
  async (designer: OfficerActor, { files, origin, name }: Beginning): Promise<Result<DraftView, Rejection>> => {
    const { serviceId } = serviceIdOf(files);
    const draft = { id: ports.entropy.uuid(), name: nameIn(files) ?? name, files, origin, createdBy: designer.id };
    if (serviceId === undefined) return ok(viewOf(ports, await ports.serviceDrafts.create(draft)));
    const begun = await ports.serviceDrafts.createAlone({ ...draft, serviceId });
    return begun.ok ? ok(viewOf(ports, begun.value)) : err(alreadyOpen(begun.error));
  };

const alreadyOpen = ({ id, name }: DraftName): Rejection => ({
  code: 'SERVICE_DRAFT_OPEN',
  message: `Layanan ini sedang ditulis dalam rancangan "${name}". Buka rancangan itu, atau selesaikan dan buang dulu.`,
  fields: { draft: id },
});

export const listServiceDrafts = async ({
  serviceDrafts,
}: Pick<StudioPorts, 'serviceDrafts'>): Promise<readonly DraftListItem[]> =>
  (await serviceDrafts.listOpen()).map(({ head, origin, ...draft }) => {
    const { id, owner } = identityIn({ 'service.yaml': head });
    return {
      ...draft,
      origin: withoutAssumed(origin),
      ...(id === undefined ? {} : { serviceId: id }),
      ...(owner === undefined ? {} : { owner }),
    };
  });

/** What was assumed is told in the draft; a list of drafts would only grow long by it. */
function withoutAssumed(origin: DraftOrigin): DraftOrigin {
  if (origin.kind !== 'sop') return origin;
  const { assumed: _assumed, ...rest } = origin;
  return rest;
}
