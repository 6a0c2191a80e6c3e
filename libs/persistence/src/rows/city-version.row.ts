import type { BundleFiles } from '@alur/application';
import { EntitySchema } from 'typeorm';

export interface CityVersionRow {
  number: number;
  hash: string;
  files: BundleFiles;
  origin: 'folder' | 'studio';
  by: string;
  at: Date;
  parts: readonly string[];
  note: string | null;
}

export const CityVersionSchema = new EntitySchema<CityVersionRow>({
  name: 'CityVersion',
  tableName: 'city_version',
  columns: {
    number: { type: 'integer', primary: true, primaryKeyConstraintName: 'city_version_pk' },
    hash: { type: 'text' },
    files: { type: 'jsonb' },
    origin: { type: 'text' },
    by: { type: 'text' },
    at: { type: 'timestamptz', default: () => 'clock_timestamp()' },
    parts: { type: 'jsonb', default: '[]' },
    note: { type: 'text', nullable: true },
  },
  checks: [{ name: 'city_version_origin_known', expression: `origin IN ('folder', 'studio')` }],
});
