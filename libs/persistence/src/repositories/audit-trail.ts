import type { Audit, Looks } from '@alur/application';
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

interface LookRow {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly case_id: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export const looks = (source: DataSource): Looks => ({
  async list({ citizenId, caseIds, fileIds }, limit) {
    const rows = await source.query<LookRow[]>(looking, [caseIds, fileIds, limit, citizenId]);
    return rows.map(({ at, case_id: caseId, ...row }) => ({ ...row, caseId, at: at.toISOString() }));
  },
});

/** Who follows a case by its reference opens a session for it. */
const looking = `
  SELECT at, actor, action, CASE subject_kind WHEN 'case' THEN subject_id ELSE coalesce(details->>'case', '') END AS case_id, details
    FROM audit_event
   WHERE outcome = 'done'
     AND (subject_kind = 'case' AND subject_id = ANY ($1) AND action IN ('case-read', 'case-searched', 'field-revealed', 'signed-in')
          OR subject_kind = 'file' AND subject_id = ANY ($2) AND action = 'file-read'
          OR subject_kind = 'citizen' AND subject_id = $4 AND action = 'signed-in' AND details->>'session' = 'assisted')
   ORDER BY at DESC LIMIT $3`;
