// A draft is begun: with nothing, or with what an agency or the city has.
import type { OfficerActor } from '@alur/access';
import type { DraftListItem, DraftOrigin, DraftView } from '@alur/contracts';
import type { Entropy } from '../ports/people.js';
import { identityIn } from '../publishing/bundle-manifest.js';
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

export const beginServiceDraft =
  (ports: BeginPorts) =>
  async (designer: OfficerActor, { files, origin, name }: Beginning): Promise<DraftView> =>
    viewOf(
      ports,
      await ports.serviceDrafts.create({
        id: ports.entropy.uuid(),
        name: nameIn(files) ?? name,
        files,
        origin,
        createdBy: designer.id,
      }),
    );

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
