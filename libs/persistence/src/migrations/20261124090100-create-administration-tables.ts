import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, sessions, drafts, files, service versions and the development outbox. Forward only. */
export class CreateAdministrationTables20261124090100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE citizen (
        id         uuid        NOT NULL,
        phone      text        NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT citizen_pk PRIMARY KEY (id),
        CONSTRAINT citizen_phone_key UNIQUE (phone)
      );
      COMMENT ON TABLE citizen IS 'Somebody who proved a phone number with a one-time code.';

      CREATE TABLE officer_account (
        id            text NOT NULL,
        nip           text NOT NULL,
        password_hash text NOT NULL,
        CONSTRAINT officer_account_pk PRIMARY KEY (id),
        CONSTRAINT officer_account_nip_key UNIQUE (nip)
      );
      COMMENT ON TABLE officer_account IS 'Sign-in of an office-holder by NIP; what they hold is in the city configuration under the same id.';

      CREATE TABLE login_code (
        phone      text        NOT NULL,
        code_hash  text        NOT NULL,
        expires_at timestamptz NOT NULL,
        attempts   integer     NOT NULL DEFAULT 0,
        asked      integer     NOT NULL DEFAULT 1,
        asked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT login_code_pk PRIMARY KEY (phone)
      );
      COMMENT ON TABLE login_code IS 'The one code a phone number may answer now; hashed, few tries, short life.';

      CREATE TABLE session (
        token_hash text        NOT NULL,
        kind       text        NOT NULL,
        subject    text        NOT NULL,
        only_for   text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        seen_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL,
        CONSTRAINT session_pk PRIMARY KEY (token_hash),
        CONSTRAINT session_kind_check CHECK (kind IN ('citizen', 'officer', 'link', 'tracking'))
      );
      COMMENT ON TABLE session IS 'Opaque cookies by hash. only_for narrows a session to one task (link) or one case (tracking).';

      CREATE TABLE one_time_link (
        token_hash text        NOT NULL,
        officer_id text        NOT NULL,
        task_id    text        NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at    timestamptz,
        CONSTRAINT one_time_link_pk PRIMARY KEY (token_hash)
      );
      COMMENT ON TABLE one_time_link IS 'A link for somebody without an account to one task, usable once.';

      CREATE TABLE draft (
        id           uuid        NOT NULL,
        service_id   text        NOT NULL,
        version_hash text        NOT NULL,
        citizen_id   uuid        NOT NULL,
        answers      jsonb       NOT NULL DEFAULT '{}',
        revision     integer     NOT NULL DEFAULT 1,
        created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
        updated_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
        submitted_at timestamptz,
        CONSTRAINT draft_pk PRIMARY KEY (id)
      );
      COMMENT ON TABLE draft IS 'A request being written; its id becomes the id of the case.';
      CREATE INDEX draft_citizen_idx ON draft (citizen_id, updated_at DESC);

      CREATE TABLE stored_file (
        id          uuid        NOT NULL,
        case_id     uuid        NOT NULL,
        field       text        NOT NULL,
        name        text        NOT NULL,
        media_type  text        NOT NULL,
        bytes       integer     NOT NULL,
        sha256      text        NOT NULL,
        uploaded_by text        NOT NULL,
        uploaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT stored_file_pk PRIMARY KEY (id)
      );
      COMMENT ON TABLE stored_file IS 'A file of a draft, case or letter; the bytes lie on disk under their SHA-256.';
      CREATE INDEX stored_file_case_idx ON stored_file (case_id);

      CREATE TABLE service_version (
        hash         text        NOT NULL,
        service_id   text        NOT NULL,
        files        jsonb       NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT service_version_pk PRIMARY KEY (hash)
      );
      COMMENT ON TABLE service_version IS 'Published bundles, immutable, addressed by the hash of their files. The newest per service is offered.';
      CREATE INDEX service_version_service_idx ON service_version (service_id, published_at DESC);

      CREATE TABLE service_import (
        folder      text        NOT NULL,
        service_id  text,
        hash        text,
        findings    jsonb       NOT NULL,
        imported_at timestamptz NOT NULL,
        CONSTRAINT service_import_pk PRIMARY KEY (folder)
      );
      COMMENT ON TABLE service_import IS 'What the last look at a service folder found.';

      CREATE TABLE outbox_message (
        key        text        NOT NULL,
        channel    text        NOT NULL,
        recipient  text        NOT NULL,
        body       text        NOT NULL,
        sent_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT outbox_message_pk PRIMARY KEY (key)
      );
      COMMENT ON TABLE outbox_message IS 'Messages of the development gateway, made visible instead of sent. The key makes a second delivery a no-op.';
      CREATE INDEX outbox_message_sent_idx ON outbox_message (sent_at DESC);
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
