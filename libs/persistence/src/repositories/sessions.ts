import type { Session, SessionKind, Sessions } from '@alur/application';
import type { DataSource } from 'typeorm';
import type { RequestId } from './audit-trail.js';
import { auditColumns } from './audit-trail.js';
import type { Secrets } from './people.js';

interface SessionRow {
  readonly kind: SessionKind;
  readonly subject: string;
  readonly only_for: string | null;
  readonly expires_at: Date;
}

/** Who follows one case without signing in is nobody by name; what they follow is in the entry. */
const actor = `CASE kind WHEN 'citizen' THEN 'citizen:' || subject WHEN 'tracking' THEN 'anybody' ELSE 'officer:' || subject END`;
const subject = {
  kind: `CASE kind WHEN 'citizen' THEN 'citizen' WHEN 'tracking' THEN 'case' ELSE 'officer' END`,
  id: 'subject',
};
const entry = (action: string): string =>
  `${actor}, '${action}', ${subject.kind}, ${subject.id}, 'done', jsonb_build_object('session', kind)`;

/** A session and its entry in the audit are one statement: neither is there without the other. */
export function sessions(
  source: DataSource,
  secrets: Pick<Secrets, 'token' | 'sha256'>,
  requestId: RequestId,
): Sessions {
  return {
    async open({ kind, subject: whose, onlyFor, hours }) {
      const token = secrets.token();
      await source.query(
        `WITH opened AS (
           INSERT INTO session (token_hash, kind, subject, only_for, expires_at)
           VALUES ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 hour') RETURNING kind, subject)
         INSERT INTO audit_event (${auditColumns}) SELECT ${entry('signed-in')}, $6 FROM opened`,
        [secrets.sha256(token), kind, whose, onlyFor ?? null, hours, requestId() ?? null],
      );
      return token;
    },
    async find(token) {
      const [row] = await source.query<SessionRow[]>(
        'SELECT kind, subject, only_for, expires_at FROM session WHERE token_hash = $1 AND expires_at > clock_timestamp()',
        [secrets.sha256(token)],
      );
      return row && toSession(row);
    },
    async close(token) {
      await source.query(
        `WITH closed AS (DELETE FROM session WHERE token_hash = $1 RETURNING kind, subject)
         INSERT INTO audit_event (${auditColumns}) SELECT ${entry('signed-out')}, $2 FROM closed`,
        [secrets.sha256(token), requestId() ?? null],
      );
    },
  };
}

const toSession = (row: SessionRow): Session => ({
  kind: row.kind,
  subject: row.subject,
  ...(row.only_for ? { onlyFor: row.only_for } : {}),
  expiresAt: row.expires_at.toISOString(),
});
