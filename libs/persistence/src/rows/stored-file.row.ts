import type { FileState } from '@alur/application';
import { EntitySchema } from 'typeorm';

export interface StoredFileRow {
  id: string;
  caseId: string;
  field: string;
  /** Written before values were sealed. */
  name: string | null;
  sealed: Buffer | null;
  subjectId: string | null;
  mediaType: string;
  bytes: number;
  sha256: string;
  uploadedBy: string;
  uploadedAt: Date;
  state: FileState;
  checkDueAt: Date;
  checkFailures: number;
  checkedAt: Date | null;
  finding: string | null;
}

export const StoredFileSchema = new EntitySchema<StoredFileRow>({
  name: 'StoredFile',
  tableName: 'stored_file',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'stored_file_pk' },
    caseId: { type: 'uuid', name: 'case_id' },
    field: { type: 'text' },
    name: { type: 'text', nullable: true },
    sealed: { type: 'bytea', nullable: true },
    subjectId: { type: 'uuid', name: 'subject_id', nullable: true },
    mediaType: { type: 'text', name: 'media_type' },
    bytes: { type: 'integer' },
    sha256: { type: 'text' },
    uploadedBy: { type: 'text', name: 'uploaded_by' },
    uploadedAt: { type: 'timestamptz', name: 'uploaded_at', default: () => 'clock_timestamp()' },
    state: { type: 'text', default: 'quarantined' },
    checkDueAt: { type: 'timestamptz', name: 'check_due_at', default: () => 'clock_timestamp()' },
    checkFailures: { type: 'integer', name: 'check_failures', default: 0 },
    checkedAt: { type: 'timestamptz', name: 'checked_at', nullable: true },
    finding: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'stored_file_case_idx', columns: ['caseId'] },
    { name: 'stored_file_quarantine_idx', columns: ['checkDueAt'], where: `state = 'quarantined'` },
  ],
  checks: [
    {
      name: 'stored_file_state_check',
      expression: `state IN ('quarantined', 'clean', 'infected', 'failed')`,
    },
  ],
});
