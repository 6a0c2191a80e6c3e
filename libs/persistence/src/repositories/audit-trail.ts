import type { Audit } from '@alur/application';
import type { DataSource } from 'typeorm';

/** The request that an act belongs to; undefined where there is none. */
export type RequestId = () => string | undefined;

/** For statements that write their entry beside their act, so that there is none of them without the other. */
export const auditColumns = 'actor, action, subject_kind, subject_id, outcome, details, request_id';

export const auditTrail = (source: DataSource, requestId: RequestId): Audit => ({
  async record({ actor, action, subject, outcome, details }) {
    await source.query(`INSERT INTO audit_event (${auditColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
      actor,
      action,
      subject?.kind ?? null,
      subject?.id ?? null,
      outcome,
      JSON.stringify(details ?? {}),
      requestId() ?? null,
    ]);
  },
});
