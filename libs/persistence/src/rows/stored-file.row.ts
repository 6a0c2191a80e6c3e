import { EntitySchema } from 'typeorm';

export interface StoredFileRow {
  id: string;
  caseId: string;
  field: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  uploadedBy: string;
  uploadedAt: Date;
}

export const StoredFileSchema = new EntitySchema<StoredFileRow>({
  name: 'StoredFile',
  tableName: 'stored_file',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'stored_file_pk' },
    caseId: { type: 'uuid', name: 'case_id' },
    field: { type: 'text' },
    name: { type: 'text' },
    mediaType: { type: 'text', name: 'media_type' },
    bytes: { type: 'integer' },
    sha256: { type: 'text' },
    uploadedBy: { type: 'text', name: 'uploaded_by' },
    uploadedAt: { type: 'timestamptz', name: 'uploaded_at', default: () => 'clock_timestamp()' },
  },
  indices: [{ name: 'stored_file_case_idx', columns: ['caseId'] }],
});
