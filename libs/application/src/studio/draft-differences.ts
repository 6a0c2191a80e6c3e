// What a draft would change for people, against the version it takes the place of or the one it was begun with.
import type { DraftDifferences, DraftDifferenceBase } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { affectedBy, shownSides } from '@alur/service';
import type { Publication } from '../ports/service-publications.js';
import type { ServiceDraft } from '../ports/service-drafts.js';
import type { CompiledVersion } from '../ports/service-versions.js';
import { compareServices } from '../publishing/compare-versions.js';
import { bundleHash, readFiles } from '../publishing/compile-bundle.js';
import type { NextPublication, PublicationPorts } from '../publishing/next-publication.js';
import { nextPublication } from '../publishing/next-publication.js';
import type { StudioPorts } from './edit-draft.js';
import { getServiceDraft } from './edit-draft.js';

type Ports = StudioPorts & PublicationPorts;

/** `origin`: against the version the draft was begun with, where it was begun with one. */
export type ComparedWith = 'offered' | 'origin';

/** Rejections: `SERVICE_DRAFT_NOT_FOUND`, `SERVICE_DRAFT_UNREADABLE` while its files do not have their shape. */
export const draftDifferences =
  (ports: Ports) =>
  async (id: string, against: ComparedWith): Promise<Result<DraftDifferences, Rejection>> => {
    const found = await getServiceDraft(ports, id);
    if (!found.ok) return found;
    const draft = found.value;
    const { bundle } = await readFiles(ports, draft.files);
    if (!bundle) return err(unreadable);
    const next = await nextPublication(ports, bundle);
    const base = against === 'origin' ? await originOf(ports, draft) : await placeOf(ports, next);
    return ok({
      tag: reviewTag(draft, next),
      revision: draft.revision,
      serviceId: bundle.id,
      number: next.after + 1,
      identical: next.before?.hash === bundleHash(ports.entropy, draft.files),
      ...(base
        ? { against: base.told, ...compared(base.version.bundle, bundle) }
        : { class: 'binding', differences: [], findings: [] }),
    });
  };

/** What somebody has seen who approves a draft: its content, and the version whose place it takes. */
export const reviewTag = ({ revision }: Pick<ServiceDraft, 'revision'>, { after }: NextPublication): string =>
  `${String(revision)}-${String(after)}`;

function compared(before: ServiceBundle, after: ServiceBundle) {
  const { differences, ...rest } = compareServices(before, after);
  return {
    ...rest,
    differences: differences.map((difference) => {
      const { name: _name, from: _from, to: _to, ...told } = difference;
      return { ...told, affects: affectedBy[difference.class], sides: shownSides(difference, before, after) };
    }),
  };
}

interface Base {
  readonly told: DraftDifferenceBase;
  readonly version: CompiledVersion;
}

async function placeOf({ versions }: Ports, { before }: NextPublication): Promise<Base | undefined> {
  return before && { told: toldOf(before), version: await versions.getVersion(before.hash) };
}

async function originOf({ publications, versions }: Ports, { origin }: ServiceDraft): Promise<Base | undefined> {
  if (origin.kind !== 'version') return undefined;
  const publication = (await publications.list(origin.serviceId)).find(({ hash }) => hash === origin.hash);
  return publication && { told: toldOf(publication), version: await versions.getVersion(origin.hash) };
}

const toldOf = ({ number, state, offeredFrom }: Publication): DraftDifferenceBase => ({ number, state, offeredFrom });

const unreadable: Rejection = {
  code: 'SERVICE_DRAFT_UNREADABLE',
  message:
    'Rancangan ini belum lengkap, jadi belum dapat dibandingkan. Lengkapi dulu bagian yang disebut di hasil pemeriksaan.',
};
