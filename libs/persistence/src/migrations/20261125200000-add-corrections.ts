import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Return for correction: tasks that wait for the applicant, and what the applicant has written meanwhile. Forward only. */
export class AddCorrections20261125200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE user_task ADD COLUMN suspended_at timestamptz;
      COMMENT ON COLUMN user_task.suspended_at IS 'Since when the task waits for the applicant: it stays in its queue and nobody can act on it.';
      ALTER TABLE user_task ADD CONSTRAINT user_task_suspended_open_check CHECK (suspended_at IS NULL OR closed_at IS NULL);

      CREATE TABLE correction_draft (
        case_id    uuid        NOT NULL,
        round      integer     NOT NULL,
        answers    jsonb       NOT NULL,
        revision   integer     NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT correction_draft_pk PRIMARY KEY (case_id, round)
      );
      COMMENT ON TABLE correction_draft IS 'What the applicant has written for an open correction and not sent yet. Thrown away once it is sent or the correction is over.';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
