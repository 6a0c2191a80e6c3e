import type { CaseRecord } from '@alur/application';
import type { CaseState } from '@alur/case';

/** A row of `case_instance` as the driver gives it. */
export interface CaseRow {
  readonly id: string;
  readonly reference: string;
  readonly service_id: string;
  readonly version_hash: string;
  readonly applicant_id: string;
  readonly created_at: Date;
  readonly revision: number;
  readonly state: CaseState;
}

export const toCaseRecord = (row: CaseRow): CaseRecord => ({
  id: row.id,
  reference: row.reference,
  serviceId: row.service_id,
  versionHash: row.version_hash,
  applicantId: row.applicant_id,
  revision: row.revision,
  createdAt: row.created_at.toISOString(),
  state: row.state,
});
