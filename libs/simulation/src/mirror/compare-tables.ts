// What is left at the end, row by row.
import type { Pool } from 'pg';
import type { Tables } from '../store/tables.js';
import { isoOf } from '../store/tables.js';
import { comparable } from './comparable.js';
import { MirrorDiffers } from './postgres-mirror.js';

/** Throws with the first table that differs for the cases of this world. */
export async function compareTables(pool: Pool, tables: Tables): Promise<void> {
  const ids = [...tables.cases.keys()];
  const rowsOf = async (columns: string, table: string): Promise<readonly unknown[]> =>
    (
      await pool.query(
        `SELECT ${columns} FROM ${table} WHERE ${table === 'case_instance' ? 'id' : 'case_id'} = ANY ($1)`,
        [ids],
      )
    ).rows;
  const same = (name: string, here: readonly unknown[], there: readonly unknown[]): void => {
    if (comparable(here) !== comparable(there))
      throw new MirrorDiffers(`${name}:\nin memory  ${comparable(here)}\nPostgreSQL ${comparable(there)}`);
  };
  same(
    'case_instance',
    [...tables.cases.values()].map(({ id, revision, head, state, reference }) => ({
      id,
      revision,
      reference,
      head: Buffer.from(head, 'hex'),
      state: JSON.parse(state) as unknown,
    })),
    await rowsOf('id, revision, reference, head, state', 'case_instance'),
  );
  same(
    'case_event',
    [...tables.events.values()].flat().map(({ case_id, revision, at, actor, command_key, hash }) => ({
      case_id,
      revision,
      at,
      actor,
      command_key,
      hash: Buffer.from(hash, 'hex'),
    })),
    await rowsOf('case_id, revision, at, actor, command_key, hash', 'case_event'),
  );
  same(
    'user_task',
    [...tables.tasks.values()].map((task) => ({
      case_id: task.caseId,
      key: task.key,
      agency: task.agency,
      claimed_by: task.claimedBy,
      closed_at: task.closedAt,
      revision: task.revision,
    })),
    await rowsOf('case_id, key, agency, claimed_by, closed_at, revision', 'user_task'),
  );
  same(
    'work_item',
    [...tables.work.values()].map((item) => ({
      case_id: item.caseId,
      key: item.key,
      attempt: item.attempt,
      failures: item.failures,
      spared: item.spared,
      run_at: isoOf(item.runAt),
    })),
    await rowsOf('case_id, key, attempt, failures, spared, run_at', 'work_item'),
  );
  same(
    'incident',
    [...tables.incidents.values()].map(({ caseId, key, code, agency, overAt }) => ({
      case_id: caseId,
      key,
      code,
      agency,
      over_at: overAt,
    })),
    await rowsOf('case_id, key, code, agency, over_at', 'incident'),
  );
  same(
    'message_subscription',
    [...tables.subscriptions.values()].map(({ caseId, key, kind, name, correlation }) => ({
      case_id: caseId,
      key,
      kind,
      name,
      correlation,
    })),
    await rowsOf('case_id, key, kind, name, correlation', 'message_subscription'),
  );
  same(
    'buffered_message',
    [...tables.messages.values()].map(({ id, name, correlation, receiver, keepUntil, deliveredAt }) => ({
      id,
      name,
      correlation,
      receiver_case: receiver?.caseId ?? null,
      receiver_key: receiver?.subscription ?? null,
      keep_until: isoOf(keepUntil),
      arrived: deliveredAt !== null,
    })),
    (
      await pool.query(
        `SELECT id, name, correlation, receiver_case, receiver_key, keep_until, delivered_at IS NOT NULL AS arrived
           FROM buffered_message WHERE id = ANY ($1)`,
        [[...tables.messages.keys()]],
      )
    ).rows,
  );
  same(
    'case_round',
    [...tables.rounds].flatMap(([case_id, rounds]) => [...rounds.keys()].map((key) => ({ case_id, key }))),
    await rowsOf('case_id, key', 'case_round'),
  );
}
