import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people ask for about their own data, each with its clock. Forward only. */
export class AddDataRequests20261128170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_request (
        id         uuid        NOT NULL DEFAULT gen_random_uuid(),
        citizen_id uuid        NOT NULL,
        kind       text        NOT NULL,
        case_id    uuid,
        reference  text,
        version_hash text,
        fields     text[]      NOT NULL DEFAULT '{}',
        note       text,
        agency     text,
        state      text        NOT NULL,
        asked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
        due_at     timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by text,
        answer     text,
        CONSTRAINT data_request_pk PRIMARY KEY (id),
        CONSTRAINT data_request_kind_check CHECK (kind IN ('correct', 'erase', 'restrict')),
        CONSTRAINT data_request_case_check CHECK ((case_id IS NULL) = (reference IS NULL) AND (case_id IS NULL) = (version_hash IS NULL)),
        CONSTRAINT data_request_state_check CHECK (state IN ('open', 'accepted', 'refused')),
        CONSTRAINT data_request_decided_check CHECK ((state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL))
      );
      COMMENT ON TABLE data_request IS 'Somebody asks that their data be corrected, erased or used no further; answered within the hours of the city''s rules.';
      COMMENT ON COLUMN data_request.reference IS 'With the version: enough to say what it is about to a head whose office never had the case.';
      COMMENT ON COLUMN data_request.note IS 'In their own words, sealed with the key of the installation; gone once the person is erased.';
      COMMENT ON COLUMN data_request.agency IS 'Whose head answers; null where only who runs the system does.';
      COMMENT ON COLUMN data_request.answer IS 'What the person reads; no number by which somebody is found.';
      CREATE UNIQUE INDEX data_request_open_key ON data_request (citizen_id, kind, coalesce(case_id, citizen_id)) WHERE state = 'open';
      CREATE INDEX data_request_citizen_idx ON data_request (citizen_id, asked_at);
      CREATE INDEX data_request_due_idx ON data_request (due_at) WHERE state = 'open';

      GRANT SELECT, INSERT, UPDATE ON data_request TO alur_gateway;
      GRANT SELECT ON data_request TO alur_auditor;

      ALTER TABLE data_request ENABLE ROW LEVEL SECURITY;
      ALTER TABLE data_request FORCE ROW LEVEL SECURITY;
      CREATE POLICY data_request_owner ON data_request TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY data_request_auditor ON data_request FOR SELECT TO alur_auditor USING (true);
      CREATE POLICY data_request_gateway ON data_request TO alur_gateway USING (
        citizen_id::text = (SELECT app_setting('citizen'))
        OR (SELECT app_setting('operates')) = 'yes'
        OR agency = ANY (string_to_array((SELECT app_setting('leads')), E'\\n')));

      -- Whoever answers somebody's request tells them so.
      CREATE POLICY citizen_gateway_asked ON citizen FOR SELECT TO alur_gateway USING (
        EXISTS (SELECT FROM data_request r WHERE r.citizen_id = citizen.id
                 AND ((SELECT app_setting('operates')) = 'yes'
                      OR r.agency = ANY (string_to_array((SELECT app_setting('leads')), E'\\n')))));
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
