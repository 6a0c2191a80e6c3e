import type { BundleFiles } from '@alur/application';
import type { DraftOrigin, DraftState } from '@alur/contracts';
import { EntitySchema } from 'typeorm';

export interface ServiceDraftRow {
  id: string;
  name: string;
  files: BundleFiles;
  serviceId: string | null;
  origin: DraftOrigin;
  state: DraftState;
  revision: number;
  createdBy: string;
  createdAt: Date;
  changedBy: string;
  changedAt: Date;
  contributors: readonly string[];
  handedInBy: string | null;
  handedInAt: Date | null;
  handedInNote: string | null;
}

export const ServiceDraftSchema = new EntitySchema<ServiceDraftRow>({
  name: 'ServiceDraft',
  tableName: 'service_draft',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'service_draft_pk' },
    name: { type: 'text' },
    files: { type: 'jsonb' },
    serviceId: { type: 'text', name: 'service_id', nullable: true },
    origin: { type: 'jsonb' },
    state: { type: 'text', default: 'draft' },
    revision: { type: 'integer', default: 1 },
    createdBy: { type: 'text', name: 'created_by' },
    createdAt: { type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' },
    changedBy: { type: 'text', name: 'changed_by' },
    changedAt: { type: 'timestamptz', name: 'changed_at', default: () => 'clock_timestamp()' },
    contributors: { type: 'jsonb', default: '[]' },
    handedInBy: { type: 'text', name: 'handed_in_by', nullable: true },
    handedInAt: { type: 'timestamptz', name: 'handed_in_at', nullable: true },
    handedInNote: { type: 'text', name: 'handed_in_note', nullable: true },
  },
  checks: [
    {
      name: 'service_draft_state_known',
      expression: `state IN ('draft', 'in-review', 'published', 'discarded')`,
    },
  ],
  indices: [
    { name: 'service_draft_open_idx', columns: ['changedAt'], synchronize: false },
    { name: 'service_draft_service_idx', columns: ['serviceId'], synchronize: false },
    { name: 'service_draft_folder_idx', columns: ['origin'], synchronize: false },
  ],
});
