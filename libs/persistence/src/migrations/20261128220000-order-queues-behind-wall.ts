import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The order of a queue as an expression that PostgreSQL compares before it asks a policy: COALESCE is none of those, so behind the
 * wall a page was found by reading its queue from the beginning. Forward only.
 */
export class OrderQueuesBehindWall20261128220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX user_task_queue_idx;
      CREATE INDEX user_task_queue_idx ON user_task
        (agency, role, scope, (CASE WHEN due_at IS NULL THEN 'infinity'::timestamptz ELSE due_at END), case_id, key)
        INCLUDE (title, reference, claimed_by) WHERE closed_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
