import type { BundleFiles, ImportOutcome } from '@alur/application';
import type { Diagnostic } from '@alur/kernel';
import { EntitySchema } from 'typeorm';

export interface ServiceVersionRow {
  hash: string;
  serviceId: string;
  files: BundleFiles;
  publishedAt: Date;
}

export const ServiceVersionSchema = new EntitySchema<ServiceVersionRow>({
  name: 'ServiceVersion',
  tableName: 'service_version',
  columns: {
    hash: { type: 'text', primary: true, primaryKeyConstraintName: 'service_version_pk' },
    serviceId: { type: 'text', name: 'service_id' },
    files: { type: 'jsonb' },
    publishedAt: { type: 'timestamptz', name: 'published_at' },
  },
  indices: [{ name: 'service_version_service_idx', columns: ['serviceId', 'publishedAt'], synchronize: false }],
});

export interface ServiceImportRow {
  folder: string;
  serviceId: string | null;
  hash: string | null;
  findings: readonly Diagnostic[];
  outcome: ImportOutcome;
  importedAt: Date;
}

export const ServiceImportSchema = new EntitySchema<ServiceImportRow>({
  name: 'ServiceImport',
  tableName: 'service_import',
  columns: {
    folder: { type: 'text', primary: true, primaryKeyConstraintName: 'service_import_pk' },
    serviceId: { type: 'text', name: 'service_id', nullable: true },
    hash: { type: 'text', nullable: true },
    findings: { type: 'jsonb' },
    outcome: { type: 'text' },
    importedAt: { type: 'timestamptz', name: 'imported_at' },
  },
  checks: [
    {
      name: 'service_import_outcome_known',
      expression: `outcome IN ('offered', 'left-alone', 'drafted', 'refused')`,
    },
  ],
});
