// A draft that was begun before a new version was published: its answers are kept, and its writer learns what is new.
import type { CitizenActor } from '@alur/access';
import { isTheirs } from '@alur/access';
import type { Answers, GroupField } from '@alur/forms';
import { itemsOf } from '@alur/forms';
import type { Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Difference, ServiceBundle } from '@alur/service';
import { applicationFields, compareBundles, concernsApplicants, reachesDrafts } from '@alur/service';
import type { Draft, Drafts } from '../ports/drafts.js';
import type { CompiledVersion, ServiceVersions } from '../ports/service-versions.js';
import type { OfferPorts } from '../publishing/offered-version.js';
import { offeredVersion } from '../publishing/offered-version.js';

export interface OpenDraft {
  readonly draft: Draft;
  readonly version: CompiledVersion;
  /** What is new since the person began, in sentences; absent while nothing that binds has changed. */
  readonly news?: readonly string[];
}

export interface OpenDraftPorts {
  readonly drafts: Drafts;
  readonly versions: OfferPorts & Pick<ServiceVersions, 'getVersion'>;
}

export const draftNotFound: Rejection = {
  code: 'DRAFT_NOT_FOUND',
  message: 'Formulir ini tidak kami temukan. Mulai lagi dari halaman layanan.',
};

/**
 * The draft by the version its writer has been shown, for what was typed there. Rejections: `DRAFT_NOT_FOUND`, also for
 * somebody else's. A submitted draft is found, so that its case can be shown.
 */
export const pinnedDraft =
  (ports: Pick<OpenDraftPorts, 'drafts'> & { readonly versions: Pick<ServiceVersions, 'getVersion'> }) =>
  async (actor: CitizenActor, id: string): Promise<Result<OpenDraft, Rejection>> => {
    const draft = await ports.drafts.find(id);
    if (!draft || !isTheirs(actor, draft.citizenId)) return err(draftNotFound);
    return ok({ draft, version: await ports.versions.getVersion(draft.versionHash) });
  };

/**
 * The draft to be shown, by the version that is offered now. One that differs in what binds is shown with its news; any
 * other takes the old one's place without a word. Rejections: as for `pinnedDraft`, and `SERVICE_RETIRED`: its answers are kept
 * for the day the service is offered again.
 */
export const openDraft =
  (ports: OpenDraftPorts) =>
  async (actor: CitizenActor, id: string): Promise<Result<OpenDraft, Rejection>> => {
    const pinned = await pinnedDraft(ports)(actor, id);
    if (!pinned.ok || pinned.value.draft.submitted) return pinned;
    const offered = await offeredVersion(ports.versions, pinned.value.draft.serviceId);
    if (!offered.ok) return offered;
    const renewed = await renew(ports, pinned.value, offered.value);
    return ok({ ...renewed, ...(await newsOf(ports, renewed)) });
  };

/** When another window was faster, what it left is shown. */
async function renew(ports: OpenDraftPorts, pinned: OpenDraft, offered: CompiledVersion): Promise<OpenDraft> {
  const { draft } = pinned;
  if (offered.hash === draft.versionHash) return pinned;
  const differences = compareBundles(pinned.version.bundle, offered.bundle);
  const changedFrom = draft.changedFrom ?? (reachesDrafts(differences) ? undefined : draft.versionHash);
  const renewed = await ports.drafts.renew({
    id: draft.id,
    revision: draft.revision,
    versionHash: offered.hash,
    answers: answersKept(draft.answers, offered.bundle, differences),
    ...(changedFrom === undefined ? {} : { changedFrom }),
  });
  if (renewed) return { draft: renewed, version: offered };
  const other = (await ports.drafts.find(draft.id)) ?? draft;
  return { draft: other, version: await ports.versions.getVersion(other.versionHash) };
}

async function newsOf({ versions }: OpenDraftPorts, { draft, version }: OpenDraft): Promise<Pick<OpenDraft, 'news'>> {
  if (draft.changedFrom === undefined || draft.changedFrom === version.hash) return {};
  const before = await versions.getVersion(draft.changedFrom);
  const differences = compareBundles(before.bundle, version.bundle);
  if (reachesDrafts(differences)) return {};
  return { news: [...new Set(differences.filter(isForApplicants).map(({ sentence }) => sentence))] };
}

const isForApplicants = (difference: Difference): boolean =>
  difference.class !== 'cosmetic' && concernsApplicants(difference);

/**
 * Agreed to other words, or of a kind that cannot become the new one: asked again. What answers a question that is gone nobody
 * could take back, and it answers nothing that came since. Everything else stays.
 */
function answersKept(answers: Answers, bundle: ServiceBundle, differences: readonly Difference[]): Answers {
  const asked = new Map(applicationFields(bundle).map((field) => [field.id, field]));
  const stale = new Set(differences.filter(mustBeAskedAgain).map(({ subject }) => subject));
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]): readonly (readonly [string, Json])[] => {
      const field = asked.get(id);
      if (!field || stale.has(`form/${id}`)) return [];
      return [[id, field.type === 'group' ? itemsKept(field, answers, stale) : answer]];
    }),
  );
}

/** The same within each item. */
const itemsKept = (group: GroupField, answers: Answers, stale: ReadonlySet<string>): Json =>
  itemsOf(group, answers).map((item) =>
    Object.fromEntries(
      Object.entries(item).filter(
        ([id]) => group.fields.some((field) => field.id === id) && !stale.has(`form/${group.id}/${id}`),
      ),
    ),
  );

/** What was kept for one of these says nothing to a question of another kind. */
const isOwnKind: ReadonlySet<unknown> = new Set(['file', 'declaration', 'several', 'group']);

const mustBeAskedAgain = ({ kind, from, to }: Difference): boolean =>
  kind === 'field-statement' || (kind === 'field-type' && [from, to].some((type) => isOwnKind.has(type)));
