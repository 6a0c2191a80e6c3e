import type { ServiceDraft, ServiceDrafts } from '@alur/application';
import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import type { ServiceDraftRow } from '../rows/service-draft.row.js';
import { ServiceDraftSchema } from '../rows/service-draft.row.js';

const toDraft = <R extends Omit<ServiceDraftRow, 'files'>>(row: R) => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
});

const withoutFiles = {
  id: true,
  name: true,
  origin: true,
  state: true,
  revision: true,
  createdBy: true,
  createdAt: true,
  changedBy: true,
  changedAt: true,
  contributors: true,
} as const;

export function serviceDrafts(source: DataSource): ServiceDrafts {
  const rows = source.getRepository(ServiceDraftSchema);
  const find = async (id: string): Promise<ServiceDraft | undefined> => {
    const row = await rows.findOneBy({ id });
    return row ? toDraft(row) : undefined;
  };
  return {
    find,
    async create({ id, name, files, origin, createdBy }) {
      await rows.query(
        `WITH begun AS (
           INSERT INTO service_draft (id, name, files, origin, created_by, changed_by, contributors)
           VALUES ($1, $2, $3, $4, $5, $5, jsonb_build_array($5::text)) RETURNING id, revision, origin)
         INSERT INTO service_draft_event (draft_id, revision, by, what, details)
         SELECT id, revision, $5, 'begun', origin FROM begun`,
        [id, name, JSON.stringify(files), JSON.stringify(origin), createdBy],
      );
      return toDraft(await rows.findOneByOrFail({ id }));
    },
    async listOpen() {
      const open = await rows.find({
        select: withoutFiles,
        where: { state: In(['draft', 'in-review', 'approved']) },
        order: { changedAt: 'DESC' },
        take: 200,
      });
      const heads = await rows.query<{ id: string; head: string | null }[]>(
        `SELECT id, files->>'service.yaml' AS head FROM service_draft WHERE id = ANY($1)`,
        [open.map(({ id }) => id)],
      );
      const headOf = new Map(heads.map(({ id, head }) => [id, head ?? '']));
      return open.map(({ files: _files, ...row }) => ({ ...toDraft(row), head: headOf.get(row.id) ?? '' }));
    },
    async save({ id, revision, name, files, by, parts }) {
      const [saved] = await rows.query<{ revision: number }[]>(
        `WITH saved AS (
           UPDATE service_draft SET name = $3, files = $4, revision = revision + 1, changed_by = $5, changed_at = clock_timestamp(),
                  contributors = CASE WHEN contributors ? $5::text THEN contributors ELSE contributors || to_jsonb($5::text) END
            WHERE id = $1 AND revision = $2 AND state = 'draft' RETURNING id, revision)
         INSERT INTO service_draft_event (draft_id, revision, by, what, details)
         SELECT id, revision, $5, 'changed', jsonb_build_object('parts', $6::jsonb) FROM saved RETURNING revision`,
        [id, revision, name, JSON.stringify(files), by, JSON.stringify(parts)],
      );
      return saved ? find(id) : undefined;
    },
  };
}
