// A case's turns as they lie in the database, with whether each is still what was written.
import type { CaseHistory } from '@alur/application';
import type { Pool } from 'pg';
import { loadRounds, withRounds } from './case-rounds.js';
import type { CaseRow } from './case-row.js';
import { toCaseRecord } from './case-row.js';
import type { EventRow } from './chained-turns.js';
import { chainedTurns, eventColumns } from './chained-turns.js';
import { chainStart } from './hash-chain.js';
import { ask } from './outage.js';

export const caseHistory = (pool: Pool): CaseHistory => ({
  async read({ id, createdAt }) {
    const { rows } = await ask<EventRow>(pool, {
      text: `SELECT ${eventColumns} FROM case_event WHERE case_id = $1 AND at >= $2 ORDER BY revision`,
      values: [id, createdAt],
    });
    const head = await ask<{ head: Buffer }>(pool, {
      text: 'SELECT head FROM case_instance WHERE id = $1',
      values: [id],
    });
    const last = rows.at(-1)?.hash ?? chainStart;
    return { turns: chainedTurns(id, rows), endsAtHead: head.rows[0]?.head.equals(last) ?? false };
  },
  async workOf(caseId) {
    const { rows } = await ask<{
      key: string;
      kind: string;
      run_at: Date;
      attempt: number;
      failures: number;
      dead: boolean;
    }>(pool, {
      text: `SELECT key, kind, run_at, attempt, failures, dead_at IS NOT NULL AS dead
               FROM work_item WHERE case_id = $1 ORDER BY run_at, key`,
      values: [caseId],
    });
    return rows.map(({ run_at, dead, ...row }) => ({ ...row, runAt: run_at.toISOString(), isDead: dead }));
  },
  async wholeByReference(reference) {
    const { rows } = await ask<CaseRow>(pool, {
      text: `SELECT id, reference, service_id, version_hash, applicant_id, created_at, revision, state
               FROM case_instance WHERE reference = $1`,
      values: [reference],
    });
    const record = rows[0] && toCaseRecord(rows[0]);
    if (!record) return undefined;
    const [rounds = {}] = await loadRounds(pool, [{ caseId: record.id }]);
    return withRounds(record, rounds);
  },
});
