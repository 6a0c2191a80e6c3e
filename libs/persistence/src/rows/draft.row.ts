import type { Answers } from '@alur/forms';
import { EntitySchema } from 'typeorm';

export interface DraftRow {
  id: string;
  serviceId: string;
  versionHash: string;
  citizenId: string;
  /** Written before values were sealed. */
  answers: Answers | null;
  sealed: Buffer | null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  changedFrom: string | null;
}

export const DraftSchema = new EntitySchema<DraftRow>({
  name: 'Draft',
  tableName: 'draft',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'draft_pk' },
    serviceId: { type: 'text', name: 'service_id' },
    versionHash: { type: 'text', name: 'version_hash' },
    citizenId: { type: 'uuid', name: 'citizen_id' },
    answers: { type: 'jsonb', nullable: true },
    sealed: { type: 'bytea', nullable: true },
    revision: { type: 'integer', default: 1 },
    createdAt: { type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' },
    updatedAt: { type: 'timestamptz', name: 'updated_at', default: () => 'clock_timestamp()' },
    submittedAt: { type: 'timestamptz', name: 'submitted_at', nullable: true },
    changedFrom: { type: 'text', name: 'changed_from', nullable: true },
  },
  indices: [{ name: 'draft_citizen_idx', columns: ['citizenId', 'updatedAt'], synchronize: false }],
});
