import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people are, typed and were sent is kept sealed, each subject's under a key of their own; a blind index finds people
 * again. From here on no plain value can be written; what was written before is sealed by `setup`, which has the keys. Breaking.
 * Forward only.
 */
export class SealValues20261128160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subject_key (
        subject_id   uuid        NOT NULL,
        wrapped      text,
        kek_id       text        GENERATED ALWAYS AS (split_part(wrapped, '.', 1)) STORED,
        created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
        destroyed_at timestamptz,
        CONSTRAINT subject_key_pk PRIMARY KEY (subject_id),
        CONSTRAINT subject_key_destroyed_check CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
      );
      CREATE INDEX subject_key_kek_idx ON subject_key (kek_id);
      COMMENT ON TABLE subject_key IS 'The key of each subject, wrapped with a key of the city that is not in the database. Destroyed: everything sealed with it is gone.';

      CREATE TABLE subject_index (
        owner_id   uuid  NOT NULL,
        section    text  NOT NULL,
        kind       text  NOT NULL,
        digest     bytea NOT NULL,
        key_id     text  NOT NULL,
        subject_id uuid  NOT NULL,
        sealed     bytea NOT NULL,
        CONSTRAINT subject_index_pk PRIMARY KEY (owner_id, section, kind, digest)
      );
      CREATE INDEX subject_index_digest_idx ON subject_index (digest);
      CREATE INDEX subject_index_subject_idx ON subject_index (subject_id);
      CREATE INDEX subject_index_key_idx ON subject_index (key_id);
      CREATE UNIQUE INDEX subject_index_account_key ON subject_index (digest) WHERE kind = 'account';
      COMMENT ON TABLE subject_index IS 'By which numbers a case or an account is found: keyed hashes, a row for each secret of the index while two are in use.';

      ALTER TABLE case_data ADD COLUMN sealed bytea, ALTER COLUMN answers DROP NOT NULL, ALTER COLUMN salt DROP NOT NULL,
        ADD CONSTRAINT case_data_sealed_check CHECK (answers IS NULL AND salt IS NULL AND sealed IS NOT NULL) NOT VALID;
      ALTER TABLE draft ADD COLUMN sealed bytea, ALTER COLUMN answers DROP NOT NULL, ALTER COLUMN answers DROP DEFAULT,
        ADD CONSTRAINT draft_sealed_check CHECK (answers IS NULL) NOT VALID;
      ALTER TABLE correction_draft ADD COLUMN sealed bytea, ALTER COLUMN answers DROP NOT NULL,
        ADD CONSTRAINT correction_draft_sealed_check CHECK (answers IS NULL AND sealed IS NOT NULL) NOT VALID;
      ALTER TABLE citizen ADD COLUMN sealed bytea, ALTER COLUMN phone DROP NOT NULL,
        ADD CONSTRAINT citizen_sealed_check CHECK (phone IS NULL AND sealed IS NOT NULL) NOT VALID;
      ALTER TABLE outbox_message ADD COLUMN sealed bytea, ADD COLUMN subject_id uuid,
        ALTER COLUMN recipient DROP NOT NULL, ALTER COLUMN body DROP NOT NULL,
        ADD CONSTRAINT outbox_message_sealed_check
          CHECK (recipient IS NULL AND body IS NULL AND sealed IS NOT NULL AND subject_id IS NOT NULL) NOT VALID;
      ALTER TABLE stored_file ADD COLUMN sealed bytea, ADD COLUMN subject_id uuid, ALTER COLUMN name DROP NOT NULL,
        ADD CONSTRAINT stored_file_sealed_check
          CHECK (name IS NULL AND sealed IS NOT NULL AND subject_id IS NOT NULL) NOT VALID;
      COMMENT ON COLUMN case_data.sealed IS 'Answers and the salt of their commitment, with the key of the applicant.';
      COMMENT ON COLUMN draft.sealed IS 'Answers; null before the first.';
      COMMENT ON COLUMN citizen.sealed IS 'The phone number.';
      COMMENT ON COLUMN outbox_message.sealed IS 'Recipient and body.';
      COMMENT ON COLUMN stored_file.sealed IS 'Its name, as its sender gave it. The bytes lie on disk, sealed as well.';

      -- Codes live ten minutes: whoever waits for one asks again.
      DELETE FROM login_code;
      ALTER TABLE login_code RENAME COLUMN phone TO phone_digest;

      GRANT SELECT, INSERT ON subject_key TO alur_committer;
      GRANT SELECT, INSERT, UPDATE ON subject_key TO alur_gateway, alur_worker;
      GRANT SELECT, INSERT, DELETE ON subject_index TO alur_committer, alur_gateway, alur_worker;

      ALTER TABLE subject_index ENABLE ROW LEVEL SECURITY;
      ALTER TABLE subject_index FORCE ROW LEVEL SECURITY;
      CREATE POLICY subject_index_owner ON subject_index TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY subject_index_worker ON subject_index TO alur_worker USING (true) WITH CHECK (true);
      CREATE POLICY subject_index_committer ON subject_index TO alur_committer USING (true) WITH CHECK (true);
      CREATE POLICY subject_index_gateway ON subject_index TO alur_gateway USING (
        subject_id::text = ${told('citizen')}
        OR (kind = 'account' AND ${isProved})
        OR (kind <> 'account' AND (
          ${told('case')} = owner_id::text
          OR EXISTS (SELECT FROM user_task t WHERE t.case_id = subject_index.owner_id
                AND (t.agency || E'\\t' || t.role || E'\\t' || t.scope) = ANY (string_to_array(${told('offices')}, E'\\n')))))
      ) WITH CHECK (kind = 'account' AND ${isProved});

      DROP POLICY citizen_gateway ON citizen;
      CREATE POLICY citizen_gateway ON citizen TO alur_gateway USING (
        id::text = ${told('citizen')}
        OR EXISTS (SELECT FROM subject_index x WHERE x.owner_id = citizen.id AND x.kind = 'account' AND x.${isProved})
        OR EXISTS (SELECT FROM case_instance c WHERE c.applicant_id = citizen.id AND c.reference = ${told('reference')})
      ) WITH CHECK (id::text = ${told('citizen')} OR ${told('phone')} IS NOT NULL);
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

function told(name: string): string {
  return `(SELECT app_setting('${name}'))`;
}

/** The digests of a number that somebody is proving now. */
const isProved = `digest = ANY (SELECT decode(one, 'hex') FROM unnest(string_to_array(${told('phone')}, ' ')) one)`;
