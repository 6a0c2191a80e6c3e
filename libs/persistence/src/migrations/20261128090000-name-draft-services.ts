import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose service a draft is of: two that are open at once would be two next versions of one service. Forward only. */
export class NameDraftServices20261128090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE service_draft ADD COLUMN service_id text;
      COMMENT ON COLUMN service_draft.service_id IS 'As its service.yaml says; null where that is not written yet.';
      UPDATE service_draft SET service_id = substring(files->>'service.yaml' FROM '(?n)^id:\\s*["'']?([a-z0-9-]+)')
       WHERE state IN ('draft', 'in-review');
      CREATE INDEX service_draft_service_idx ON service_draft (service_id) WHERE state IN ('draft', 'in-review');
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
