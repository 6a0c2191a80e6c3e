import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A published version stays as it is, and a case stays with its own; a draft remembers where it came from. Forward only. */
export class GuardVersions20261126113000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION service_version_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'TRUNCATE' THEN
          RAISE EXCEPTION 'service_version is kept: TRUNCATE is refused' USING ERRCODE = 'restrict_violation';
        END IF;
        IF TG_OP = 'UPDATE' THEN
          IF (NEW.hash, NEW.service_id, NEW.files) IS DISTINCT FROM (OLD.hash, OLD.service_id, OLD.files) THEN
            RAISE EXCEPTION 'service_version % is immutable', OLD.hash USING ERRCODE = 'restrict_violation';
          END IF;
          RETURN NEW;
        END IF;
        IF EXISTS (SELECT 1 FROM case_instance WHERE version_hash = OLD.hash)
           OR EXISTS (SELECT 1 FROM draft WHERE OLD.hash IN (version_hash, changed_from)) THEN
          RAISE EXCEPTION 'service_version % is in use', OLD.hash USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN OLD;
      END $$;
      COMMENT ON FUNCTION service_version_refuse_change() IS 'Only the time of publishing may change: an earlier version may be offered again. What cases or drafts need is not deleted.';
      CREATE TRIGGER service_version_immutable BEFORE UPDATE OR DELETE ON service_version
        FOR EACH ROW EXECUTE FUNCTION service_version_refuse_change();
      CREATE TRIGGER service_version_kept BEFORE TRUNCATE ON service_version
        FOR EACH STATEMENT EXECUTE FUNCTION service_version_refuse_change();

      CREATE FUNCTION case_instance_refuse_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.version_hash IS DISTINCT FROM OLD.version_hash THEN
          RAISE EXCEPTION 'case % is pinned to its version', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      COMMENT ON FUNCTION case_instance_refuse_version() IS 'A running case goes on by the version it was submitted with. Fires only for statements that name the column, which no commit does.';
      CREATE TRIGGER case_instance_pinned BEFORE UPDATE OF version_hash ON case_instance
        FOR EACH ROW EXECUTE FUNCTION case_instance_refuse_version();

      ALTER TABLE draft ADD COLUMN changed_from text;
      COMMENT ON COLUMN draft.changed_from IS 'The version the draft was written for before a binding change; its writer is told what is new until it is sent.';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
