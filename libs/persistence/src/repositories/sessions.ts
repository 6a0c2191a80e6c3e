import type { OwnSession, Session, SessionKind, Sessions } from '@alur/application';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { RequestId } from './audit-trail.js';
import { auditColumns } from './audit-trail.js';
import type { Secrets } from './people.js';

interface SessionRow {
  readonly kind: SessionKind;
  readonly subject: string;
  readonly only_for: string | null;
  readonly expires_at: Date;
  readonly proved_at: Date;
  readonly now: Date;
}

interface OwnSessionRow {
  readonly id: string;
  readonly kind: SessionKind;
  readonly device: string;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly current: boolean;
}

/** Who follows one case without signing in is nobody by name; what they follow is in the entry. */
const actor = `CASE kind WHEN 'citizen' THEN 'citizen:' || subject WHEN 'tracking' THEN 'anybody'
  WHEN 'assisted' THEN 'officer:' || only_for ELSE 'officer:' || subject END`;
const subject = {
  kind: `CASE WHEN kind IN ('citizen', 'assisted') THEN 'citizen' WHEN kind = 'tracking' THEN 'case' ELSE 'officer' END`,
  id: 'subject',
};
const entry = (action: string): string =>
  `${actor}, '${action}', ${subject.kind}, ${subject.id}, 'done', jsonb_build_object('session', kind)`;

const isAlive = `expires_at > clock_timestamp()
  AND (idle_minutes IS NULL OR seen_at > clock_timestamp() - idle_minutes * interval '1 minute')`;

/** A session and its entry in the audit are one statement: neither is there without the other. */
export function sessions(
  { source, pool }: { readonly source: DataSource; readonly pool: Pool },
  secrets: Pick<Secrets, 'token' | 'sha256'>,
  requestId: RequestId,
): Sessions {
  const { sha256 } = secrets;
  const ended = async (statement: string, values: readonly unknown[]): Promise<number> => {
    const [written] = await source.query<{ count: number }[]>(statement, [...values, requestId() ?? null]);
    return written?.count ?? 0;
  };
  return {
    async open({ kind, subject: whose, onlyFor, hours, idleMinutes, device }) {
      const token = secrets.token();
      const values = [sha256(token), kind, whose, onlyFor ?? null, hours, idleMinutes ?? null, device ?? ''];
      await source.query(opening, [...values, requestId() ?? null]);
      return token;
    },
    async find(token, acts = true) {
      // Asked for with every request: prepared once for each connection.
      const asked = { name: 'find-session', text: finding, values: [sha256(token), acts] };
      const { rows } = await pool.query<SessionRow>(asked);
      return rows[0] && toSession(rows[0]);
    },
    async close(token) {
      await source.query(closing, [sha256(token), requestId() ?? null]);
    },
    async listBeside(token) {
      const rows = await source.query<OwnSessionRow[]>(listing, [sha256(token)]);
      return rows.map(toOwnSession);
    },
    endBeside: (token, which) => ended(endingOwn, [sha256(token), which]),
    endAllOf: (officerId, by) => ended(endingAll, [officerId, by, 'officer']),
    endAllOfCitizen: (citizenId, by) => ended(endingAll, [citizenId, by, 'citizen']),
    async prove(token) {
      await source.query(proving, [sha256(token), requestId() ?? null]);
    },
    async discardOver() {
      const [, count] = await source.query<[unknown, number]>(`DELETE FROM session WHERE NOT (${isAlive})`);
      return count;
    },
  };
}

const opening = `
  WITH opened AS (
    INSERT INTO session (token_hash, kind, subject, only_for, expires_at, idle_minutes, device)
    VALUES ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 hour', $6, $7) RETURNING kind, subject, only_for)
  INSERT INTO audit_event (${auditColumns}) SELECT ${entry('signed-in')}, $8 FROM opened`;

/** Written at most once a minute, however much somebody does. */
const finding = `
  WITH found AS (
    SELECT token_hash, kind, subject, only_for, expires_at, proved_at FROM session WHERE token_hash = $1 AND ${isAlive}),
  touched AS (
    UPDATE session s SET seen_at = clock_timestamp() FROM found
     WHERE $2 AND s.token_hash = found.token_hash AND s.seen_at < clock_timestamp() - interval '1 minute')
  SELECT kind, subject, only_for, expires_at, proved_at, clock_timestamp() AS now FROM found`;

const closing = `
  WITH closed AS (DELETE FROM session WHERE token_hash = $1 RETURNING kind, subject, only_for)
  INSERT INTO audit_event (${auditColumns}) SELECT ${entry('signed-out')}, $2 FROM closed`;

/** An officer who acts for somebody is one of their sessions too. */
const besideOwn = `(s.kind = own.kind OR (own.kind = 'citizen' AND s.kind = 'assisted'))`;

const listing = `
  SELECT s.id, s.kind, s.device, s.created_at, s.seen_at, s.token_hash = $1 AS current
    FROM session own JOIN session s ON ${besideOwn} AND s.subject = own.subject
   WHERE own.token_hash = $1 AND s.expires_at > clock_timestamp()
     AND (s.idle_minutes IS NULL OR s.seen_at > clock_timestamp() - s.idle_minutes * interval '1 minute')
   ORDER BY s.seen_at DESC LIMIT 50`;

const endingOwn = `
  WITH own AS (SELECT kind, subject, only_for FROM session WHERE token_hash = $1),
  ended AS (
    DELETE FROM session s USING own
     WHERE ${besideOwn} AND s.subject = own.subject AND s.token_hash <> $1 AND ($2 = 'others' OR s.id::text = $2)
    RETURNING 1)
  INSERT INTO audit_event (${auditColumns})
  SELECT ${actor}, 'sessions-ended', ${subject.kind}, ${subject.id}, 'done',
         jsonb_build_object('session', kind, 'count', (SELECT count(*) FROM ended)), $3
    FROM own WHERE EXISTS (SELECT FROM ended) RETURNING (details->>'count')::int AS count`;

const endingAll = `
  WITH ended AS (
    DELETE FROM session s USING (SELECT $3::text AS kind) own WHERE ${besideOwn} AND s.subject = $1 RETURNING 1)
  INSERT INTO audit_event (${auditColumns})
  VALUES ($2, 'sessions-ended', $3, $1, 'done',
          jsonb_build_object('session', $3::text, 'count', (SELECT count(*) FROM ended)), $4)
  RETURNING (details->>'count')::int AS count`;

const proving = `
  WITH proved AS (UPDATE session SET proved_at = clock_timestamp() WHERE token_hash = $1 RETURNING kind, subject, only_for)
  INSERT INTO audit_event (${auditColumns}) SELECT ${entry('step-up')}, $2 FROM proved`;

const toSession = (row: SessionRow): Session => ({
  kind: row.kind,
  subject: row.subject,
  ...(row.only_for ? { onlyFor: row.only_for } : {}),
  expiresAt: row.expires_at.toISOString(),
  provedAt: row.proved_at.toISOString(),
  readAt: row.now.toISOString(),
});

const toOwnSession = (row: OwnSessionRow): OwnSession => ({
  id: row.id,
  device: row.kind === 'assisted' ? 'Petugas yang mengisikan bersama Anda' : row.device,
  openedAt: row.created_at.toISOString(),
  seenAt: row.seen_at.toISOString(),
  current: row.current,
});
