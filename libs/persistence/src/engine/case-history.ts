// A case's turns as they lie in the database, with whether each is still what was written.
import type { CaseHistory, ChainedTurn } from '@alur/application';
import type { CaseEvent } from '@alur/case';
import type { Pool } from 'pg';
import { loadRounds, withRounds } from './case-rounds.js';
import type { CaseRow } from './case-row.js';
import { toCaseRecord } from './case-row.js';
import { chainHash, chainStart } from './hash-chain.js';
import { ask } from './outage.js';

interface EventRow {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly command_key: string;
  readonly events: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

export const caseHistory = (pool: Pool): CaseHistory => ({
  async read({ id, createdAt }) {
    const { rows } = await ask<EventRow>(pool, {
      text: `SELECT revision, at, actor, command_key, events::text, prev_hash, hash
               FROM case_event WHERE case_id = $1 AND at >= $2 ORDER BY revision`,
      values: [id, createdAt],
    });
    const head = await ask<{ head: Buffer }>(pool, {
      text: 'SELECT head FROM case_instance WHERE id = $1',
      values: [id],
    });
    const last = rows.at(-1)?.hash ?? chainStart;
    return { turns: chained(id, rows), endsAtHead: head.rows[0]?.head.equals(last) ?? false };
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

/** A turn is whole when it follows the one before it, by number and hash, and its own hash is that of its text. */
function chained(caseId: string, rows: readonly EventRow[]): readonly ChainedTurn[] {
  let previous: Buffer = chainStart;
  return rows.map((row, index) => {
    const { revision, at, actor, command_key: commandKey, events, prev_hash: named, hash } = row;
    const expected = chainHash(previous, { caseId, revision, at: at.toISOString(), actor, commandKey, events });
    const isWhole = revision === index + 1 && named.equals(previous) && hash.equals(expected);
    previous = hash;
    return { revision, at: at.toISOString(), actor, events: JSON.parse(events) as readonly CaseEvent[], isWhole };
  });
}
