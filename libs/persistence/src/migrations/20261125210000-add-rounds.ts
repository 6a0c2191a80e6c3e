import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds of activities that have very many of them, so that the case's own row stays small. Forward only. */
export class AddRounds20261125210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_round (
        case_id uuid  NOT NULL,
        key     text  NOT NULL,
        state   jsonb NOT NULL,
        CONSTRAINT case_round_pk PRIMARY KEY (case_id, key)
      ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
      COMMENT ON TABLE case_round IS 'One open round of an activity that is done more than a hundred times at once: the part of the case''s state that case_instance only counts.';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
