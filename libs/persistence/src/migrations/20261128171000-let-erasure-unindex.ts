import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever runs the system erases somebody who asked for it, and with them the hashes by which they are found. Forward only. */
export class LetErasureUnindex20261128171000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A statement that deletes reads as well: without the first policy it would find nothing to delete.
    for (const command of ['SELECT', 'DELETE'])
      await runner.query(`
        CREATE POLICY subject_index_gateway_erasure_${command.toLowerCase()} ON subject_index FOR ${command} TO alur_gateway USING (
          (SELECT app_setting('operates')) = 'yes'
          AND EXISTS (SELECT FROM data_request r
                       WHERE r.citizen_id = subject_index.subject_id AND r.kind = 'erase' AND r.state = 'open'))`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
