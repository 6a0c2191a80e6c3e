import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody decides on their own family: officers and cases share a family when they share a digest. Forward only. */
export class AddFamilyTies20261128180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE officer_family (
        officer_id text        NOT NULL,
        kind       text        NOT NULL,
        digest     text        NOT NULL,
        at         timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT officer_family_pk PRIMARY KEY (officer_id, kind, digest),
        CONSTRAINT officer_family_kind_check CHECK (kind IN ('family-card', 'nik'))
      );
      COMMENT ON TABLE officer_family IS 'Keyed hashes of the family card, and perhaps the NIK, that an officer declared as their own.';

      CREATE TABLE case_family (
        case_id uuid NOT NULL,
        kind    text NOT NULL,
        digest  text NOT NULL,
        CONSTRAINT case_family_pk PRIMARY KEY (case_id, kind, digest),
        CONSTRAINT case_family_kind_check CHECK (kind IN ('family-card', 'nik'))
      );
      COMMENT ON TABLE case_family IS 'Keyed hashes of the numbers that applicants gave in a case, noted before it is sent; one that was corrected stays.';

      GRANT SELECT, INSERT, DELETE ON officer_family TO alur_gateway;
      GRANT SELECT, INSERT ON case_family TO alur_gateway;
      GRANT SELECT, DELETE ON case_family TO alur_worker;

      ALTER TABLE officer_family ENABLE ROW LEVEL SECURITY;
      ALTER TABLE officer_family FORCE ROW LEVEL SECURITY;
      CREATE POLICY officer_family_owner ON officer_family TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY officer_family_gateway ON officer_family TO alur_gateway
        USING (officer_id = ${told('officer')}) WITH CHECK (officer_id = ${told('officer')});

      ALTER TABLE case_family ENABLE ROW LEVEL SECURITY;
      ALTER TABLE case_family FORCE ROW LEVEL SECURITY;
      CREATE POLICY case_family_owner ON case_family TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY case_family_worker ON case_family TO alur_worker USING (true) WITH CHECK (true);
      CREATE POLICY case_family_gateway ON case_family TO alur_gateway USING (
        EXISTS (SELECT FROM user_task t WHERE t.case_id = case_family.case_id
                 AND (t.agency || E'\\t' || t.role || E'\\t' || t.scope) = ANY (string_to_array(${told('offices')}, E'\\n')))
      ) WITH CHECK (
        case_is_of(case_id, ${told('citizen')})
        OR EXISTS (SELECT FROM draft d WHERE d.id = case_family.case_id AND d.citizen_id::text = ${told('citizen')})
      );
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const told = (name: string): string => `(SELECT app_setting('${name}'))`;
