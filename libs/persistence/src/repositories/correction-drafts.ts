import type { CorrectionDraft, CorrectionDrafts } from '@alur/application';
import type { DataSource } from 'typeorm';
import { CorrectionDraftSchema } from '../rows/correction-draft.row.js';

const nothingYet: CorrectionDraft = { answers: {}, revision: 0 };

/** The first revision; nothing when somebody was faster. */
const createStatement = `
  INSERT INTO correction_draft (case_id, round, answers) VALUES ($1, $2, $3)
  ON CONFLICT ON CONSTRAINT correction_draft_pk DO NOTHING RETURNING revision`;

export function correctionDrafts(source: DataSource): CorrectionDrafts {
  const rows = source.getRepository(CorrectionDraftSchema);
  return {
    async find(caseId, round) {
      const row = await rows.findOneBy({ caseId, round });
      return row ? { answers: row.answers, revision: row.revision } : nothingYet;
    },
    async save(caseId, round, { revision, answers }) {
      const values = [caseId, round, JSON.stringify(answers)];
      if (revision === 0) {
        const created = await rows.query<unknown[]>(createStatement, values);
        return created.length === 1 ? { answers, revision: 1 } : undefined;
      }
      const [, written] = await rows.query<[unknown[], number]>(
        'UPDATE correction_draft SET answers = $3, revision = revision + 1, updated_at = clock_timestamp() WHERE case_id = $1 AND round = $2 AND revision = $4',
        [...values, revision],
      );
      return written === 1 ? { answers, revision: revision + 1 } : undefined;
    },
    async discard(caseId) {
      await rows.delete({ caseId });
    },
    async discardOver() {
      const [, count] = await rows.query<[unknown[], number]>(
        `DELETE FROM correction_draft d USING case_instance c WHERE c.id = d.case_id AND NOT c.state ? 'correction'`,
      );
      return count;
    },
  };
}
