import type { City } from '@alur/city';
import type { DraftHistoryRow } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import type { ServiceDrafts } from '../ports/service-drafts.js';
import { getServiceDraft } from './edit-draft.js';
import { studioName } from './studio-name.js';

/** Who did what to a draft, the newest first. Rejection: `SERVICE_DRAFT_NOT_FOUND`. */
export const draftHistory =
  (ports: { readonly city: City; readonly serviceDrafts: ServiceDrafts }) =>
  async (id: string): Promise<Result<readonly DraftHistoryRow[], Rejection>> => {
    const draft = await getServiceDraft(ports, id);
    if (!draft.ok) return draft;
    const events = await ports.serviceDrafts.history(id);
    return ok(
      events.map(({ by, details: { parts = [], note, number, from }, revision, at, what }): DraftHistoryRow => ({
        ...{ revision, at, what, parts, by: { key: by, name: studioName(ports.city, by) } },
        ...(note === undefined ? {} : { note }),
        ...(number === undefined ? {} : { number }),
        ...(from === undefined ? {} : { from }),
      })),
    );
  };
