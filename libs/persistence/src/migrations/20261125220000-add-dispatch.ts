import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failures told apart from deliveries, limits per agency, and an index by kind so that one backlog does not hide another. Forward only. */
export class AddDispatch20261125220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_item ADD COLUMN failures integer NOT NULL DEFAULT 0;
      ALTER TABLE work_item ADD COLUMN spared   integer NOT NULL DEFAULT 0;
      COMMENT ON COLUMN work_item.failures IS 'How often it was tried and failed.';
      COMMENT ON COLUMN work_item.spared IS 'Claims that count neither as failed nor as lost: the time was not right, or a person gave it new tries.';

      DROP INDEX work_item_due_idx;
      CREATE INDEX work_item_due_idx ON work_item (kind, run_at) WHERE dead_at IS NULL;
      CREATE INDEX work_item_leased_idx ON work_item (agency) WHERE leased_until IS NOT NULL AND agency IS NOT NULL;

      CREATE TABLE dispatch_limit (
        agency      text        NOT NULL,
        paused_at   timestamptz,
        paused_by   text,
        concurrency integer,
        CONSTRAINT dispatch_limit_pk PRIMARY KEY (agency),
        CONSTRAINT dispatch_limit_concurrency_check CHECK (concurrency > 0),
        CONSTRAINT dispatch_limit_paused_check CHECK ((paused_at IS NULL) = (paused_by IS NULL))
      );
      COMMENT ON TABLE dispatch_limit IS 'Agencies for which hand-offs stand still or go a few at a time. In the database, so that a wiped queue forgets none of it.';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
