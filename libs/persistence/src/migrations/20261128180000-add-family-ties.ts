import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody decides on their own family: an officer shares a family with a case when a number they declared is among those it is found by. Forward only. */
export class AddFamilyTies20261128180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE officer_family (
        officer_id text        NOT NULL,
        kind       text        NOT NULL,
        digest     bytea       NOT NULL,
        key_id     text        NOT NULL,
        at         timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT officer_family_pk PRIMARY KEY (officer_id, kind, digest),
        CONSTRAINT officer_family_kind_check CHECK (kind IN ('family-card', 'nik'))
      );
      COMMENT ON TABLE officer_family IS 'Keyed hashes of the family card, and perhaps the NIK, that an officer declared as their own.';

      GRANT SELECT, INSERT, DELETE ON officer_family TO alur_gateway;

      ALTER TABLE officer_family ENABLE ROW LEVEL SECURITY;
      ALTER TABLE officer_family FORCE ROW LEVEL SECURITY;
      CREATE POLICY officer_family_owner ON officer_family TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY officer_family_gateway ON officer_family TO alur_gateway
        USING (officer_id = ${told('officer')}) WITH CHECK (officer_id = ${told('officer')});
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const told = (name: string): string => `(SELECT app_setting('${name}'))`;
