import type { Invitation, Invitations } from '@alur/application';
import type { DataSource } from 'typeorm';
import type { RequestId } from './audit-trail.js';
import { auditColumns } from './audit-trail.js';
import type { Secrets } from './people.js';

interface InvitationRow {
  readonly officer_id: string;
  readonly nip: string;
  readonly invited_by: string;
  readonly totp_secret: string;
  readonly expires_at: Date;
}

export function officerInvitations(
  source: DataSource,
  secrets: Pick<Secrets, 'token' | 'sha256'>,
  requestId: RequestId,
): Invitations {
  return {
    async issue({ officerId, nip, by, sealedSecret, hours }) {
      const token = secrets.token();
      await source.query(issuing, [
        secrets.sha256(token),
        officerId,
        nip,
        by,
        sealedSecret,
        hours,
        requestId() ?? null,
      ]);
      return token;
    },
    async look(token) {
      const [row] = await source.query<InvitationRow[]>(
        `SELECT officer_id, nip, invited_by, totp_secret, expires_at FROM officer_invitation
          WHERE token_hash = $1 AND expires_at > clock_timestamp()`,
        [secrets.sha256(token)],
      );
      return row && toInvitation(row);
    },
    async listOpen() {
      const rows = await source.query<Pick<InvitationRow, 'officer_id' | 'expires_at'>[]>(
        'SELECT officer_id, expires_at FROM officer_invitation WHERE expires_at > clock_timestamp()',
      );
      return new Map(rows.map((row) => [row.officer_id, row.expires_at.toISOString()]));
    },
  };
}

/** Whoever is invited again has lost something, or somebody else has it: nothing of before lets in any more. */
const issuing = `
  WITH invited AS (
    INSERT INTO officer_invitation (token_hash, officer_id, nip, invited_by, totp_secret, expires_at)
    VALUES ($1, $2, $3, $4, $5, clock_timestamp() + $6 * interval '1 hour')
    ON CONFLICT (officer_id) DO UPDATE SET token_hash = excluded.token_hash, nip = excluded.nip,
      invited_by = excluded.invited_by, totp_secret = excluded.totp_secret, created_at = clock_timestamp(),
      expires_at = excluded.expires_at
    RETURNING officer_id, invited_by),
  voided AS (
    UPDATE officer_account SET password_hash = NULL, totp_secret = NULL, confirmed_by = NULL
     WHERE id = $2 RETURNING 1),
  codes AS (DELETE FROM recovery_code WHERE officer_id = $2),
  ended AS (DELETE FROM session WHERE kind = 'officer' AND subject = $2 RETURNING 1)
  INSERT INTO audit_event (${auditColumns})
  SELECT invited_by, 'account-invited', 'officer', officer_id, 'done',
         jsonb_build_object('reset', (SELECT count(*) FROM voided), 'sessions', (SELECT count(*) FROM ended)), $7
    FROM invited`;

const toInvitation = (row: InvitationRow): Invitation => ({
  officerId: row.officer_id,
  nip: row.nip,
  invitedBy: row.invited_by,
  totpSecret: row.totp_secret,
  expiresAt: row.expires_at.toISOString(),
});
