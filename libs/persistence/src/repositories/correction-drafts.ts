import type { CorrectionDraft, CorrectionDrafts, SubjectKey } from '@alur/application';
import type { DataSource } from 'typeorm';
import { CorrectionDraftSchema } from '../rows/correction-draft.row.js';
import { correctionPlace, openAnswers, sealJson } from '../vault/sealed-json.js';
import type { Vault } from '../vault/vault.js';

const nothingYet: CorrectionDraft = { answers: {}, revision: 0 };

interface SealedDraft {
  readonly applicant_id: string;
  readonly wrapped: string | null;
  readonly revision: number | null;
  readonly sealed: Buffer | null;
}

const withKey = `
  SELECT c.applicant_id, k.wrapped, d.revision, d.sealed
    FROM case_instance c
    LEFT JOIN subject_key k ON k.subject_id = c.applicant_id
    LEFT JOIN correction_draft d ON d.case_id = c.id AND d.round = $2
   WHERE c.id = $1`;

/** The first revision; nothing when somebody was faster. */
const createStatement = `
  INSERT INTO correction_draft (case_id, round, sealed) VALUES ($1, $2, $3)
  ON CONFLICT ON CONSTRAINT correction_draft_pk DO NOTHING RETURNING revision`;

export function correctionDrafts(source: DataSource, vault: Vault): CorrectionDrafts {
  const rows = source.getRepository(CorrectionDraftSchema);
  const look = async (
    caseId: string,
    round: number,
  ): Promise<(SealedDraft & { key: SubjectKey | undefined }) | undefined> => {
    const [row] = await rows.query<SealedDraft[]>(withKey, [caseId, round]);
    return row && { ...row, key: await vault.opened(row.applicant_id, row.wrapped) };
  };
  return {
    async find(caseId, round) {
      const row = await look(caseId, round);
      if (!row || row.revision === null) return nothingYet;
      return { answers: openAnswers(row.key, correctionPlace(caseId, round), row.sealed), revision: row.revision };
    },
    async save(caseId, round, { revision, answers }) {
      const row = await look(caseId, round);
      const key = row && (row.key ?? (await vault.keyOf(row.applicant_id)));
      if (!key) return undefined;
      const values = [caseId, round, sealJson(key, correctionPlace(caseId, round), answers)];
      if (revision === 0) {
        const created = await rows.query<unknown[]>(createStatement, values);
        return created.length === 1 ? { answers, revision: 1 } : undefined;
      }
      const [, written] = await rows.query<[unknown[], number]>(
        'UPDATE correction_draft SET sealed = $3, revision = revision + 1, updated_at = clock_timestamp() WHERE case_id = $1 AND round = $2 AND revision = $4',
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
