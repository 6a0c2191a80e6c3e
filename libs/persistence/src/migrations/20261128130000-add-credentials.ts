import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts by invitation, second factors, limits of guessing, and sessions that end when nobody works. Forward only. */
export class AddCredentials20261128130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE officer_account
        ALTER COLUMN password_hash DROP NOT NULL,
        ADD COLUMN password_set_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ADD COLUMN totp_secret     text,
        ADD COLUMN totp_last_step  bigint,
        ADD COLUMN invited_by      text,
        ADD COLUMN confirmed_by    text;
      UPDATE officer_account SET invited_by = 'operator', confirmed_by = 'operator';
      ALTER TABLE officer_account ALTER COLUMN invited_by SET NOT NULL;
      COMMENT ON COLUMN officer_account.password_hash IS 'Null once the account was reset: nobody signs in until the new invitation is used.';
      COMMENT ON COLUMN officer_account.totp_secret IS 'Sealed with the key of the installation.';
      COMMENT ON COLUMN officer_account.confirmed_by IS 'Who made sure that the right person used the invitation; null until then.';

      CREATE TABLE officer_invitation (
        token_hash  text        NOT NULL,
        officer_id  text        NOT NULL,
        nip         text        NOT NULL,
        invited_by  text        NOT NULL,
        totp_secret text        NOT NULL,
        created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at  timestamptz NOT NULL,
        CONSTRAINT officer_invitation_pk PRIMARY KEY (token_hash),
        CONSTRAINT officer_invitation_officer_key UNIQUE (officer_id)
      );
      COMMENT ON TABLE officer_invitation IS 'The one open way to an account for an office-holder. A later invitation replaces an earlier one; using it deletes it.';

      CREATE TABLE recovery_code (
        officer_id text NOT NULL,
        code_hash  text NOT NULL,
        CONSTRAINT recovery_code_pk PRIMARY KEY (officer_id, code_hash)
      );
      COMMENT ON TABLE recovery_code IS 'In place of the second factor, each once: a used code is deleted.';

      CREATE TABLE guess (
        subject    text        NOT NULL,
        tries      integer     NOT NULL,
        since      timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT guess_pk PRIMARY KEY (subject)
      );
      CREATE INDEX guess_expires_idx ON guess (expires_at);
      COMMENT ON TABLE guess IS 'How often something secret was tried lately, by hash of what was tried and from where.';

      -- In a database where the wall was raised before, it does not know these tables.
      DO $$ BEGIN
        IF to_regprocedure('case_is_of(uuid, text)') IS NOT NULL THEN
          GRANT SELECT, INSERT, UPDATE, DELETE ON officer_invitation, recovery_code, guess TO alur_gateway;
        END IF;
      END $$;

      ALTER TABLE session
        ADD COLUMN id           uuid        NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN idle_minutes integer,
        ADD COLUMN device       text        NOT NULL DEFAULT '',
        ADD COLUMN proved_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
        ADD CONSTRAINT session_id_key UNIQUE (id);
      CREATE INDEX session_subject_idx ON session (subject, kind);
      COMMENT ON COLUMN session.id IS 'By which its owner ends it; of no use for signing in.';
      COMMENT ON COLUMN session.idle_minutes IS 'Ends after so long without an act; null: only at expires_at.';
      COMMENT ON COLUMN session.proved_at IS 'When its owner last proved to be there: at sign-in, and before an act that asks for it.';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
