import type { Answers } from '@alur/forms';
import { EntitySchema } from 'typeorm';

export interface CorrectionDraftRow {
  caseId: string;
  round: number;
  /** Written before values were sealed. */
  answers: Answers | null;
  sealed: Buffer | null;
  revision: number;
  updatedAt: Date;
}

export const CorrectionDraftSchema = new EntitySchema<CorrectionDraftRow>({
  name: 'CorrectionDraft',
  tableName: 'correction_draft',
  columns: {
    caseId: { type: 'uuid', name: 'case_id', primary: true, primaryKeyConstraintName: 'correction_draft_pk' },
    round: { type: 'integer', primary: true, primaryKeyConstraintName: 'correction_draft_pk' },
    answers: { type: 'jsonb', nullable: true },
    sealed: { type: 'bytea', nullable: true },
    revision: { type: 'integer', default: 1 },
    updatedAt: { type: 'timestamptz', name: 'updated_at', default: () => 'clock_timestamp()' },
  },
});
