import type { SubjectKeys } from '@alur/application';
import type { Pool } from 'pg';
import { ask } from '../engine/outage.js';

/** The row stays, so that nobody makes a new key for somebody who is erased. A number that is gone from the index may sign in anew. */
const destroyStatement = `
  WITH unindexed AS (DELETE FROM subject_index WHERE subject_id = $1),
  shredded AS (
    INSERT INTO subject_key AS k (subject_id, wrapped, destroyed_at) VALUES ($1, NULL, clock_timestamp())
    ON CONFLICT (subject_id) DO UPDATE SET wrapped = NULL, destroyed_at = excluded.destroyed_at
     WHERE k.destroyed_at IS NULL)
  SELECT 1`;

export const subjectKeys = (pool: Pool): SubjectKeys => ({
  async destroy(subjectId) {
    await ask(pool, { name: 'destroy-subject-key', text: destroyStatement, values: [subjectId] });
  },
  async erasedAt(subjectId) {
    const { rows } = await ask<{ destroyed_at: Date | null }>(pool, {
      name: 'subject-erased-at',
      text: 'SELECT destroyed_at FROM subject_key WHERE subject_id = $1',
      values: [subjectId],
    });
    return rows[0]?.destroyed_at?.toISOString();
  },
});
