import type { OfficerAccount, OfficerAccounts } from '@alur/application';
import type { DataSource } from 'typeorm';
import type { OfficerAccountRow } from '../rows/officer-account.row.js';
import { OfficerAccountSchema } from '../rows/officer-account.row.js';
import type { RequestId } from './audit-trail.js';
import { auditColumns } from './audit-trail.js';
import type { Secrets } from './people.js';

/** Who invites at the machine has the database in hand: nobody else has to make sure of the person. */
const confirmedAtOnce = `CASE WHEN invited_by LIKE 'operator%' THEN invited_by END`;

export function officerAccounts(
  source: DataSource,
  secrets: Pick<Secrets, 'sha256'>,
  requestId: RequestId,
): OfficerAccounts {
  const rows = source.getRepository(OfficerAccountSchema);
  const hashed = (id: string, codes: readonly string[]): readonly string[] =>
    codes.map((code) => secrets.sha256(`${id}:${code}`));
  /** Done by the one statement or not at all; true when it was. */
  const wrote = async (statement: string, values: readonly unknown[]): Promise<boolean> =>
    (await source.query<unknown[]>(statement, [...values, requestId() ?? null])).length > 0;
  return {
    async findByNip(nip) {
      return toAccount(await rows.findOneBy({ nip }));
    },
    async findById(id) {
      return toAccount(await rows.findOneBy({ id }));
    },
    async list() {
      return (await rows.find()).flatMap((row) => toAccount(row) ?? []);
    },
    async createMissing(account) {
      await source
        .createQueryBuilder()
        .insert()
        .into(OfficerAccountSchema)
        .values({ ...account, invitedBy: 'operator', confirmedBy: 'operator' })
        .orIgnore()
        .execute();
    },
    async activate({ token, passwordHash, step, recoveryCodes }) {
      const [open] = await source.query<{ officer_id: string }[]>(
        'SELECT officer_id FROM officer_invitation WHERE token_hash = $1',
        [secrets.sha256(token)],
      );
      if (!open) return false;
      return wrote(activation, [
        secrets.sha256(token),
        passwordHash,
        step,
        hashed(open.officer_id, recoveryCodes),
        open.officer_id,
      ]);
    },
    confirm: (id, by) => wrote(confirmation, [id, by]),
    async changePassword({ id, passwordHash, keep }) {
      await wrote(passwordChange, [id, passwordHash, keep === undefined ? '' : secrets.sha256(keep)]);
    },
    async enrolTotp({ id, sealedSecret, step, recoveryCodes, keep }) {
      await source.transaction(async (manager) => {
        await manager.query('DELETE FROM recovery_code WHERE officer_id = $1', [id]);
        const values = [id, sealedSecret, step, hashed(id, recoveryCodes), secrets.sha256(keep), requestId() ?? null];
        await manager.query(enrolment, values);
      });
    },
    async useStep(id, step) {
      const [, changed] = await source.query<[unknown, number]>(
        'UPDATE officer_account SET totp_last_step = $2 WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2)',
        [id, step],
      );
      return changed === 1;
    },
    useRecoveryCode: (id, code) => wrote(recovery, [id, ...hashed(id, [code])]),
    async countRecoveryCodes(id) {
      const [left] = await source.query<{ count: number }[]>(
        'SELECT count(*)::int AS count FROM recovery_code WHERE officer_id = $1',
        [id],
      );
      return left?.count ?? 0;
    },
  };
}

const activation = `
  WITH used AS (
    DELETE FROM officer_invitation WHERE token_hash = $1 AND officer_id = $5 AND expires_at > clock_timestamp() RETURNING *),
  account AS (
    INSERT INTO officer_account (id, nip, password_hash, password_set_at, totp_secret, totp_last_step, invited_by, confirmed_by)
    SELECT officer_id, nip, $2, clock_timestamp(), totp_secret, $3, invited_by, ${confirmedAtOnce} FROM used
    ON CONFLICT (id) DO UPDATE SET nip = excluded.nip, password_hash = excluded.password_hash,
      password_set_at = excluded.password_set_at, totp_secret = excluded.totp_secret,
      totp_last_step = excluded.totp_last_step, invited_by = excluded.invited_by, confirmed_by = excluded.confirmed_by
    RETURNING id),
  codes AS (INSERT INTO recovery_code (officer_id, code_hash) SELECT id, unnest($4::text[]) FROM account)
  INSERT INTO audit_event (${auditColumns})
  SELECT 'officer:' || id, 'account-activated', 'officer', id, 'done', '{}', $6 FROM account RETURNING 1`;

const confirmation = `
  WITH confirmed AS (
    UPDATE officer_account SET confirmed_by = $2
     WHERE id = $1 AND confirmed_by IS NULL AND password_hash IS NOT NULL RETURNING id)
  INSERT INTO audit_event (${auditColumns})
  SELECT $2, 'account-confirmed', 'officer', id, 'done', '{}', $3 FROM confirmed RETURNING 1`;

const passwordChange = `
  WITH changed AS (
    UPDATE officer_account SET password_hash = $2, password_set_at = clock_timestamp() WHERE id = $1 RETURNING id),
  ended AS (
    DELETE FROM session WHERE kind = 'officer' AND subject = $1 AND token_hash <> $3 RETURNING 1)
  INSERT INTO audit_event (${auditColumns})
  SELECT 'officer:' || id, 'password-changed', 'officer', id, 'done',
         jsonb_build_object('sessions', (SELECT count(*) FROM ended)), $4 FROM changed RETURNING 1`;

const enrolment = `
  WITH enrolled AS (
    UPDATE officer_account SET totp_secret = $2, totp_last_step = $3 WHERE id = $1 RETURNING id),
  codes AS (INSERT INTO recovery_code (officer_id, code_hash) SELECT id, unnest($4::text[]) FROM enrolled),
  ended AS (
    DELETE FROM session WHERE kind = 'officer' AND subject = $1 AND token_hash <> $5 RETURNING 1)
  INSERT INTO audit_event (${auditColumns})
  SELECT 'officer:' || id, 'totp-enrolled', 'officer', id, 'done',
         jsonb_build_object('sessions', (SELECT count(*) FROM ended)), $6 FROM enrolled`;

const recovery = `
  WITH used AS (DELETE FROM recovery_code WHERE officer_id = $1 AND code_hash = $2 RETURNING officer_id)
  INSERT INTO audit_event (${auditColumns})
  SELECT 'officer:' || officer_id, 'recovery-used', 'officer', officer_id, 'done',
         jsonb_build_object('left', (SELECT count(*) - 1 FROM recovery_code WHERE officer_id = $1)), $3 FROM used RETURNING 1`;

const toAccount = (row: OfficerAccountRow | null): OfficerAccount | undefined =>
  row
    ? {
        id: row.id,
        nip: row.nip,
        passwordSetAt: row.passwordSetAt.toISOString(),
        invitedBy: row.invitedBy,
        ...(row.passwordHash === null ? {} : { passwordHash: row.passwordHash }),
        ...(row.totpSecret === null ? {} : { totpSecret: row.totpSecret }),
        ...(row.confirmedBy === null ? {} : { confirmedBy: row.confirmedBy }),
      }
    : undefined;
