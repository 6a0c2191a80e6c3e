import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file is kept from everybody until it was checked; what was taken before counts as checked. Forward only. */
export class AddFileStates20261128120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stored_file
        ADD COLUMN state          text        NOT NULL DEFAULT 'clean',
        ADD COLUMN check_due_at   timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN check_failures integer     NOT NULL DEFAULT 0,
        ADD COLUMN checked_at     timestamptz,
        ADD COLUMN finding        text,
        ADD CONSTRAINT stored_file_state_check CHECK (state IN ('quarantined', 'clean', 'infected', 'failed'));
      -- A row of a program that does not know states is checked like any other.
      ALTER TABLE stored_file
        ALTER COLUMN state SET DEFAULT 'quarantined',
        ALTER COLUMN check_due_at SET DEFAULT clock_timestamp();
      COMMENT ON COLUMN stored_file.state IS 'Only a clean file is handed out, to anybody.';
      COMMENT ON COLUMN stored_file.check_due_at IS 'When a worker may take it up; pushed on by whoever takes it.';
      COMMENT ON COLUMN stored_file.finding IS 'What the scanner called it, or why it could not be checked.';
      CREATE INDEX stored_file_quarantine_idx ON stored_file (check_due_at) WHERE state = 'quarantined';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
