import type { DraftEvent, DraftName, DraftStepKind, ServiceDraft, ServiceDrafts } from '@alur/application';
import type { DraftState } from '@alur/contracts';
import { err, ok } from '@alur/kernel';
import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import type { ServiceDraftRow } from '../rows/service-draft.row.js';
import { ServiceDraftSchema } from '../rows/service-draft.row.js';

const toDraft = <R extends Omit<ServiceDraftRow, 'files'>>({
  handedInBy,
  handedInAt,
  handedInNote,
  serviceId: _told,
  ...row
}: R) => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
  ...(handedInBy !== null && handedInAt
    ? {
        handedIn: {
          by: handedInBy,
          at: handedInAt.toISOString(),
          ...(handedInNote === null ? {} : { note: handedInNote }),
        },
      }
    : {}),
});

const withoutFiles = {
  id: true,
  name: true,
  origin: true,
  state: true,
  revision: true,
  serviceId: true,
  createdBy: true,
  createdAt: true,
  changedBy: true,
  changedAt: true,
  contributors: true,
  handedInBy: true,
  handedInAt: true,
  handedInNote: true,
} as const;

/** Where each step of the review leads from and to. */
const steps: Readonly<Record<DraftStepKind, { readonly from: DraftState; readonly to: DraftState }>> = {
  'handed-in': { from: 'draft', to: 'in-review' },
  'taken-back': { from: 'in-review', to: 'draft' },
  'given-back': { from: 'in-review', to: 'draft' },
  discarded: { from: 'draft', to: 'discarded' },
};

/** While it is reviewed the row says who asked for it. */
const moveStatement = `
  WITH moved AS (
    UPDATE service_draft SET state = $4, revision = revision + 1, changed_by = $5, changed_at = clock_timestamp(),
           handed_in_by = CASE WHEN $4 = 'in-review' THEN $5 END, handed_in_note = CASE WHEN $4 = 'in-review' THEN $6 END,
           handed_in_at = CASE WHEN $4 = 'in-review' THEN clock_timestamp() END
     WHERE id = $1 AND revision = $2 AND state = $3 RETURNING id, revision)
  INSERT INTO service_draft_event (draft_id, revision, by, what, details)
  SELECT id, revision, $5, $7, jsonb_strip_nulls(jsonb_build_object('note', $6::text)) FROM moved RETURNING revision`;

const beginStatement = `
  WITH begun AS (
    INSERT INTO service_draft (id, name, files, service_id, origin, created_by, changed_by, contributors)
    VALUES ($1, $2, $3, $4, $5, $6, $6, jsonb_build_array($6::text)) RETURNING id, revision, origin)
  INSERT INTO service_draft_event (draft_id, revision, by, what, details)
  SELECT id, revision, $6, 'begun', origin FROM begun`;

type NewDraft = Parameters<ServiceDrafts['create']>[0];

const begun = ({ id, name, files, serviceId, origin, createdBy }: NewDraft): readonly unknown[] => [
  id,
  name,
  JSON.stringify(files),
  serviceId ?? null,
  JSON.stringify(origin),
  createdBy,
];

const openStatement = `
  SELECT id, name FROM service_draft WHERE service_id = $1 AND state IN ('draft', 'in-review')
   ORDER BY changed_at DESC LIMIT 1`;

interface DraftEventRow extends Omit<DraftEvent, 'at'> {
  readonly at: Date;
}

export function serviceDrafts(source: DataSource): ServiceDrafts {
  const rows = source.getRepository(ServiceDraftSchema);
  const find = async (id: string): Promise<ServiceDraft | undefined> => {
    const row = await rows.findOneBy({ id });
    return row ? toDraft(row) : undefined;
  };
  return {
    find,
    async create(draft) {
      await rows.query(beginStatement, [...begun(draft)]);
      return toDraft(await rows.findOneByOrFail({ id: draft.id }));
    },
    async createAlone(draft) {
      const other = await source.transaction(async (manager) => {
        await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('service_draft/' || $1, 0))`, [
          draft.serviceId,
        ]);
        const [open] = await manager.query<DraftName[]>(openStatement, [draft.serviceId]);
        if (!open) await manager.query(beginStatement, [...begun(draft)]);
        return open;
      });
      return other ? err(other) : ok(toDraft(await rows.findOneByOrFail({ id: draft.id })));
    },
    async findOpenOf(serviceId) {
      const [open] = await rows.query<DraftName[]>(openStatement, [serviceId]);
      return open;
    },
    async listOpen() {
      const open = await rows.find({
        select: withoutFiles,
        where: { state: In(['draft', 'in-review']) },
        order: { changedAt: 'DESC' },
        take: 200,
      });
      const heads = await rows.query<{ id: string; head: string | null }[]>(
        `SELECT id, files->>'service.yaml' AS head FROM service_draft WHERE id = ANY($1)`,
        [open.map(({ id }) => id)],
      );
      const headOf = new Map(heads.map(({ id, head }) => [id, head ?? '']));
      return open.map(({ files: _files, ...row }) => ({
        ...toDraft(row),
        head: headOf.get(row.id) ?? '',
      }));
    },
    async save({ id, revision, name, files, serviceId, by, parts }) {
      const [saved] = await rows.query<{ revision: number }[]>(
        `WITH saved AS (
           UPDATE service_draft SET name = $3, files = $4, service_id = $7, revision = revision + 1, changed_by = $5, changed_at = clock_timestamp(),
                  contributors = CASE WHEN contributors ? $5::text THEN contributors ELSE contributors || to_jsonb($5::text) END
            WHERE id = $1 AND revision = $2 AND state = 'draft' RETURNING id, revision)
         INSERT INTO service_draft_event (draft_id, revision, by, what, details)
         SELECT id, revision, $5, 'changed', jsonb_build_object('parts', $6::jsonb) FROM saved RETURNING revision`,
        [id, revision, name, JSON.stringify(files), by, JSON.stringify(parts), serviceId ?? null],
      );
      return saved ? find(id) : undefined;
    },
    async move({ id, revision, what, by, note }) {
      const { from, to } = steps[what];
      const moved = await rows.query<unknown[]>(moveStatement, [id, revision, from, to, by, note ?? null, what]);
      return moved.length > 0 ? find(id) : undefined;
    },
    async wasDrafted(hash) {
      const found = await rows.query<unknown[]>(
        `SELECT 1 FROM service_draft WHERE origin->>'kind' = 'folder' AND origin->>'hash' = $1 LIMIT 1`,
        [hash],
      );
      return found.length > 0;
    },
    async history(id) {
      const events = await rows.query<DraftEventRow[]>(
        `SELECT revision, at, by, what, CASE WHEN what = 'begun' THEN '{}' ELSE details END AS details
           FROM service_draft_event WHERE draft_id = $1 ORDER BY revision DESC LIMIT 1000`,
        [id],
      );
      return events.map((event) => ({ ...event, at: event.at.toISOString() }));
    },
  };
}
