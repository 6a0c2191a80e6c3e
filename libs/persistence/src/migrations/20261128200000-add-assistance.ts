import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officers fill in requests beside the people they are for, who were asked on their own phone. Forward only. */
export class AddAssistance20261128200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consent (
        id           uuid        NOT NULL,
        officer_id   text        NOT NULL,
        phone_sealed text        NOT NULL,
        code_hash    text        NOT NULL,
        tries        integer     NOT NULL DEFAULT 0,
        expires_at   timestamptz NOT NULL,
        CONSTRAINT consent_pk PRIMARY KEY (id)
      );
      COMMENT ON TABLE consent IS 'Asked on a phone and not given yet; given, it becomes a session, and what is left is in the audit.';
      CREATE INDEX consent_over_idx ON consent (expires_at);

      GRANT SELECT, INSERT, UPDATE, DELETE ON consent TO alur_gateway;
      ALTER TABLE consent ENABLE ROW LEVEL SECURITY;
      ALTER TABLE consent FORCE ROW LEVEL SECURITY;
      CREATE POLICY consent_owner ON consent TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY consent_gateway ON consent TO alur_gateway
        USING (officer_id = (SELECT app_setting('officer'))) WITH CHECK (officer_id = (SELECT app_setting('officer')));
      CREATE POLICY consent_over ON consent FOR DELETE TO alur_gateway USING (expires_at < clock_timestamp());
      CREATE POLICY consent_seen_over ON consent FOR SELECT TO alur_gateway USING (expires_at < clock_timestamp());

      ALTER TABLE session DROP CONSTRAINT session_kind_check;
      ALTER TABLE session ADD CONSTRAINT session_kind_check
        CHECK (kind IN ('citizen', 'officer', 'link', 'tracking', 'assisted'));
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
