import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed in, read personal data or published: rows that nobody changes. Forward only. */
export class AddAudit20261126090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_event (
        id           uuid        NOT NULL DEFAULT gen_random_uuid(),
        at           timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor        text        NOT NULL,
        action       text        NOT NULL,
        subject_kind text,
        subject_id   text,
        outcome      text        NOT NULL,
        details      jsonb       NOT NULL DEFAULT '{}',
        request_id   text,
        CONSTRAINT audit_event_pk PRIMARY KEY (id),
        CONSTRAINT audit_event_outcome_check CHECK (outcome IN ('done', 'refused')),
        CONSTRAINT audit_event_subject_check CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
      );
      COMMENT ON TABLE audit_event IS 'What is no command of a case: sign-ins, reads of personal data, publishing. Append only; ids and codes, never a value somebody typed.';
      CREATE INDEX audit_event_at_idx ON audit_event (at);
      CREATE INDEX audit_event_subject_idx ON audit_event (subject_kind, subject_id, at);
      CREATE INDEX audit_event_actor_idx ON audit_event (actor, at);

      CREATE FUNCTION audit_event_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'audit_event is append only: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
      END $$;
      COMMENT ON FUNCTION audit_event_refuse_change() IS 'Keeps audit_event append only, whoever asks.';
      CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
        FOR EACH STATEMENT EXECUTE FUNCTION audit_event_refuse_change();
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
