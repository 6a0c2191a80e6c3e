import type { Publication, PublishedChange, ServicePublications } from '@alur/application';
import type { PublicationState } from '@alur/contracts';
import type { DataSource } from 'typeorm';
import { QueryFailedError } from 'typeorm';
import type { RequestId } from './audit-trail.js';
import {
  cancelStatement,
  listPublications,
  publishDraftStatement,
  publishStatement,
  retireStatement,
} from './publication-statements.js';

interface PublicationRow {
  id: string;
  service_id: string;
  number: number;
  hash: string;
  state: PublicationState;
  offered_from: Date;
  published_at: Date;
  published_by: string;
  reviewed_by: string | null;
  draft_id: string | null;
  note: string | null;
  changes: readonly PublishedChange[];
  retired_at: Date | null;
  retired_by: string | null;
  retired_reason: string | null;
}

export function servicePublications(source: DataSource, requestId: RequestId): ServicePublications {
  const read = async (statement: string, values: readonly unknown[] = []): Promise<readonly Publication[]> =>
    (await source.query<PublicationRow[]>(statement, [...values])).map(toPublication);
  const wrote = async (statement: string, values: readonly unknown[]): Promise<boolean> =>
    (await source.query<unknown[]>(statement, [...values])).length > 0;
  return {
    list: (serviceId) => read(listPublications('WHERE p.service_id = $1'), [serviceId]),
    listAll: () => read(listPublications()),
    async publish({ hash, serviceId, files, by, note, changes, after, offeredFrom, draft }) {
      const values = [
        ...[hash, serviceId, JSON.stringify(files), by, note ?? null, JSON.stringify(changes), after],
        ...[requestId() ?? null, offeredFrom ?? null],
      ];
      try {
        return draft
          ? await wrote(publishDraftStatement, [...values, draft.id, draft.revision, draft.reviewedBy])
          : await wrote(publishStatement, values);
      } catch (error) {
        if (isNumberTaken(error)) return false;
        throw error;
      }
    },
    retire: ({ serviceId, by, reason }) => wrote(retireStatement, [by, reason, requestId() ?? null, serviceId]),
    cancel: ({ id, by, reason }) => wrote(cancelStatement, [by, reason, requestId() ?? null, id]),
  };
}

/** Somebody published after the same version a moment ago. */
const isNumberTaken = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  (error.driverError as { readonly constraint?: unknown }).constraint === 'service_publication_number_key';

const toPublication = (row: PublicationRow): Publication => ({
  id: row.id,
  serviceId: row.service_id,
  number: row.number,
  hash: row.hash,
  state: row.state,
  offeredFrom: row.offered_from.toISOString(),
  publishedAt: row.published_at.toISOString(),
  publishedBy: row.published_by,
  ...(row.reviewed_by === null ? {} : { reviewedBy: row.reviewed_by }),
  ...(row.draft_id === null ? {} : { draftId: row.draft_id }),
  ...(row.note === null ? {} : { note: row.note }),
  changes: row.changes,
  ...(row.retired_at && row.retired_by !== null && row.retired_reason !== null
    ? { retired: { at: row.retired_at.toISOString(), by: row.retired_by, reason: row.retired_reason } }
    : {}),
});
