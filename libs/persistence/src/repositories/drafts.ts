import type { Draft, Drafts } from '@alur/application';
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
});

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
    async discard(id) {
      await rows.delete({ id, submittedAt: IsNull() });
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
