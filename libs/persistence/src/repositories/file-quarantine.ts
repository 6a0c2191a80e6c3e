import type { FileQuarantine } from '@alur/application';
import type { Pool } from 'pg';
import { auditColumns } from './audit-trail.js';

/** Long enough for one look; also how often a file is tried again while the scanner is away. */
const leaseSeconds = 60;

interface ClaimedRow {
  readonly id: string;
  readonly case_id: string;
  readonly subject_id: string;
  readonly sha256: string;
  readonly check_failures: number;
}

const claim = `
  WITH due AS (
    SELECT id FROM stored_file
     WHERE state = 'quarantined' AND check_due_at <= clock_timestamp()
     ORDER BY check_due_at LIMIT $1 FOR UPDATE SKIP LOCKED
  )
  UPDATE stored_file f SET check_due_at = clock_timestamp() + ${String(leaseSeconds)} * interval '1 second'
    FROM due WHERE f.id = due.id
  RETURNING f.id, f.case_id, f.subject_id, f.sha256, f.check_failures`;

/** A bad file and the entry that says so are one statement. */
const settle = `
  WITH settled AS (
    UPDATE stored_file SET state = $2, finding = $3, checked_at = clock_timestamp()
     WHERE id = $1 AND state = 'quarantined' RETURNING id, case_id, field, state, finding
  )
  INSERT INTO audit_event (${auditColumns})
  SELECT 'worker', 'file-refused', 'file', id::text, 'done',
         jsonb_build_object('case', case_id, 'field', field, 'state', state, 'finding', finding), NULL
    FROM settled WHERE state <> 'clean'`;

export const fileQuarantine = (pool: Pool): FileQuarantine => ({
  async claim(limit) {
    const { rows } = await pool.query<ClaimedRow>(claim, [limit]);
    return rows.map(({ id, case_id, subject_id, sha256, check_failures }) => ({
      id,
      caseId: case_id,
      subjectId: subject_id,
      sha256,
      failures: check_failures,
    }));
  },
  async settle(id, finding) {
    const words = finding.state === 'infected' ? finding.signature : finding.state === 'failed' ? finding.reason : null;
    await pool.query(settle, [id, finding.state, words?.slice(0, 200) ?? null]);
  },
  async postpone(id) {
    await pool.query(
      `UPDATE stored_file SET check_failures = check_failures + 1 WHERE id = $1 AND state = 'quarantined'`,
      [id],
    );
  },
});
