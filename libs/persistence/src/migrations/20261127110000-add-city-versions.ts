import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The city's own configuration, every state it was ever in. Forward only. */
export class AddCityVersions20261127110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE city_version (
        number  integer     NOT NULL,
        hash    text        NOT NULL,
        files   jsonb       NOT NULL,
        origin  text        NOT NULL,
        by      text        NOT NULL,
        at      timestamptz NOT NULL DEFAULT clock_timestamp(),
        parts   jsonb       NOT NULL DEFAULT '[]',
        note    text,
        CONSTRAINT city_version_pk PRIMARY KEY (number),
        CONSTRAINT city_version_origin_known CHECK (origin IN ('folder', 'studio'))
      );
      COMMENT ON TABLE city_version IS 'Agencies, offices, calendar and rules of the city. The highest number is in force; the others are how it was before.';
      CREATE FUNCTION city_version_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'city_version is kept as it is' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER city_version_immutable BEFORE UPDATE OR DELETE ON city_version
        FOR EACH ROW EXECUTE FUNCTION city_version_refuse_change();
      CREATE TRIGGER city_version_kept BEFORE TRUNCATE ON city_version
        FOR EACH STATEMENT EXECUTE FUNCTION city_version_refuse_change();
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
