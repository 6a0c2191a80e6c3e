import type { Draft, Drafts } from '@alur/application';
import { draftDays } from '@alur/application';
import type { DataSource } from 'typeorm';
import { IsNull } from 'typeorm';
import type { DraftRow } from '../rows/draft.row.js';
import { DraftSchema } from '../rows/draft.row.js';

const toDraft = (row: DraftRow): Draft => ({
  id: row.id,
  serviceId: row.serviceId,
  versionHash: row.versionHash,
  citizenId: row.citizenId,
  answers: row.answers,
  revision: row.revision,
  updatedAt: row.updatedAt.toISOString(),
  submitted: row.submittedAt !== null,
  ...(row.changedFrom === null ? {} : { changedFrom: row.changedFrom }),
});

/** A draft that became a case is none, also when the mark on it was lost between the two. */
const forgotten = `
  WITH gone AS (
    DELETE FROM draft d
    WHERE d.submitted_at IS NULL
      AND d.updated_at < clock_timestamp() - $1 * interval '1 day'
      AND NOT EXISTS (SELECT 1 FROM case_instance c WHERE c.id = d.id)
    RETURNING d.id
  ), files AS (
    DELETE FROM stored_file f USING gone WHERE f.case_id = gone.id
  )
  SELECT count(*)::int AS count FROM gone`;

export function drafts(source: DataSource): Drafts {
  const rows = source.getRepository(DraftSchema);
  const find = async (id: string): Promise<Draft | undefined> => {
    const row = await rows.findOneBy({ id });
    return row ? toDraft(row) : undefined;
  };
  return {
    find,
    async create(draft) {
      await rows.insert(draft);
      return toDraft(await rows.findOneByOrFail({ id: draft.id }));
    },
    async save(id, revision, answers) {
      const [, written] = await rows.query<[unknown[], number]>(
        'UPDATE draft SET answers = $3, revision = revision + 1, updated_at = clock_timestamp() WHERE id = $1 AND revision = $2 AND submitted_at IS NULL',
        [id, revision, JSON.stringify(answers)],
      );
      return written === 1 ? find(id) : undefined;
    },
    async renew({ id, revision, versionHash, changedFrom, answers }) {
      const [, written] = await rows.query<[unknown[], number]>(
        `UPDATE draft SET version_hash = $3, changed_from = $4, answers = $5, revision = revision + 1
         WHERE id = $1 AND revision = $2 AND submitted_at IS NULL`,
        [id, revision, versionHash, changedFrom ?? null, JSON.stringify(answers)],
      );
      return written === 1 ? find(id) : undefined;
    },
    async discard(id) {
      await rows.delete({ id, submittedAt: IsNull() });
    },
    async discardForgotten() {
      const [{ count }] = await rows.query<[{ count: number }]>(forgotten, [draftDays]);
      return count;
    },
    async markSubmitted(id) {
      await rows.query('UPDATE draft SET submitted_at = clock_timestamp() WHERE id = $1 AND submitted_at IS NULL', [
        id,
      ]);
    },
    async listOpen(citizenId) {
      const open = await rows.find({
        where: { citizenId, submittedAt: IsNull() },
        order: { updatedAt: 'DESC' },
        take: 50,
      });
      return open.map(toDraft);
    },
  };
}
