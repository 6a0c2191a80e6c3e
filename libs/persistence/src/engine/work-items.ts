import type { WorkItem, WorkItemId, WorkItems, WorkKind } from '@alur/application';
import { kindsOn, workKinds } from '@alur/application';
import type { JsonObject } from '@alur/kernel';
import type { Pool, PoolClient } from 'pg';
import { ask, heard } from './outage.js';
import {
  claimDueStatement,
  claimOneLimitedStatement,
  claimOneStatement,
  claimSomeLimitedStatement,
  claimTheseStatement,
  keepPlaceStatement,
  takeUnpublishedStatement,
} from './work-item-statements.js';

interface WorkItemRow {
  readonly case_id: string;
  readonly key: string;
  readonly kind: WorkKind;
  readonly agency: string | null;
  readonly payload: JsonObject;
  readonly run_at: Date;
  readonly attempt: number;
  readonly failures: number;
  readonly spared: number;
}

const toItem = (row: WorkItemRow): WorkItem => ({
  caseId: row.case_id,
  key: row.key,
  kind: row.kind,
  ...(row.agency === null ? {} : { agency: row.agency }),
  payload: row.payload,
  runAt: row.run_at.toISOString(),
  attempt: row.attempt,
  failures: row.failures,
  losses: row.attempt - 1 - row.failures - row.spared,
});

const nameOf = ({ caseId, key }: WorkItemId): string => `${caseId} ${key}`;

function inOrderOf(ids: readonly WorkItemId[], items: readonly WorkItem[]): readonly WorkItem[] {
  const found = new Map(items.map((item) => [nameOf(item), item]));
  return ids.flatMap((id) => found.get(nameOf(id)) ?? []);
}

const byDue = (a: WorkItem, b: WorkItem): number => (a.runAt < b.runAt ? -1 : a.runAt > b.runAt ? 1 : 0);

export function workItems(pool: Pool): WorkItems {
  return {
    async claim(id) {
      const { rows } = await ask<WorkItemRow & { readonly limited_agency: string | null }>(pool, {
        name: 'claim-work-item',
        text: claimOneStatement,
        values: [id.caseId, id.key],
      });
      const [row] = rows;
      if (!row) return undefined;
      if (row.limited_agency === null) return toItem(row);
      const [claimed] = await claimLimited(pool, row.limited_agency, {
        name: 'claim-limited-item',
        text: claimOneLimitedStatement,
        values: [id.caseId, id.key, row.limited_agency],
      });
      return claimed;
    },
    async claimThese(ids) {
      const { rows } = await ask<WorkItemRow>(pool, {
        name: 'claim-these-items',
        text: claimTheseStatement,
        values: [ids.map(({ caseId }) => caseId), ids.map(({ key }) => key)],
      });
      return inOrderOf(ids, rows.map(toItem));
    },
    async claimDue(kinds, limit) {
      const { rows } = await ask<WorkItemRow>(pool, {
        name: 'claim-due-items',
        text: claimDueStatement,
        values: [[...kinds], limit],
      });
      const free = rows.map(toItem);
      const limited = kinds.includes('handoff') ? await claimFromLimited(pool, limit - free.length) : [];
      return [...free, ...limited].sort(byDue);
    },
    async takeUnpublished(limit) {
      const { rows } = await ask<WorkItemRow & { readonly due_in: number }>(pool, {
        name: 'take-unpublished',
        text: takeUnpublishedStatement,
        values: [[...kindsOn('queue')], limit],
      });
      return rows.map(({ case_id, key, kind, agency, due_in }) => ({
        caseId: case_id,
        key,
        kind,
        ...(agency === null ? {} : { agency }),
        dueInMs: Math.max(0, Math.ceil(due_in)),
      }));
    },
    async keepPlace(item, payload) {
      const { rowCount } = await ask(pool, {
        name: 'keep-place',
        text: keepPlaceStatement,
        values: [...fenced(item), JSON.stringify(payload)],
      });
      return rowCount === 1;
    },
    async forgetPublished() {
      await ask(pool, {
        // What somebody is just taking is skipped: it is in work, or published again later by its age.
        text: `UPDATE work_item w SET published_at = NULL
                 FROM (SELECT case_id, key FROM work_item
                        WHERE published_at IS NOT NULL AND dead_at IS NULL FOR UPDATE SKIP LOCKED) lost
                WHERE w.case_id = lost.case_id AND w.key = lost.key`,
      });
    },
    async retryLater(item, delayMs, error) {
      await ask(pool, {
        text: `UPDATE work_item SET leased_until = NULL, published_at = NULL, failures = failures + 1, last_error = $4,
                      run_at = clock_timestamp() + $5 * interval '1 millisecond'
                WHERE case_id = $1 AND key = $2 AND attempt = $3`,
        values: [...fenced(item), error.slice(0, 500), delayMs],
      });
    },
    async postpone(item, delayMs) {
      await ask(pool, {
        text: `UPDATE work_item SET leased_until = NULL, published_at = NULL, spared = spared + 1,
                      run_at = clock_timestamp() + $4 * interval '1 millisecond'
                WHERE case_id = $1 AND key = $2 AND attempt = $3`,
        values: [...fenced(item), delayMs],
      });
    },
    async finish(item) {
      await ask(pool, {
        name: 'finish-work-item',
        text: 'DELETE FROM work_item WHERE case_id = $1 AND key = $2 AND attempt = $3',
        values: fenced(item),
      });
    },
    async bury(item, error) {
      await ask(pool, {
        text: `UPDATE work_item SET dead_at = clock_timestamp(), leased_until = NULL, last_error = $4
                WHERE case_id = $1 AND key = $2 AND attempt = $3`,
        values: [...fenced(item), error.slice(0, 500)],
      });
    },
    async oldestDueSeconds() {
      const { rows } = await ask<{ age: number | null }>(pool, {
        text: `SELECT EXTRACT(epoch FROM statement_timestamp() - min(oldest.run_at))::float8 AS age
                 FROM unnest($1::text[]) AS k (kind)
                CROSS JOIN LATERAL (SELECT w.run_at FROM work_item w
                                     WHERE w.kind = k.kind AND w.dead_at IS NULL AND w.run_at <= statement_timestamp()
                                       AND NOT EXISTS (SELECT FROM dispatch_limit d WHERE d.agency = w.agency AND d.paused_at IS NOT NULL)
                                     ORDER BY w.run_at LIMIT 1) oldest`,
        values: [[...workKinds]],
      });
      return rows[0]?.age ?? 0;
    },
    async waitingOnQueues() {
      const { rows } = await ask<{ kind: WorkKind; agency: string | null; age: number }>(pool, {
        text: `SELECT w.kind, w.agency, EXTRACT(epoch FROM statement_timestamp() - min(w.run_at))::float8 AS age
                 FROM work_item w
                WHERE w.kind = ANY ($1::text[]) AND w.dead_at IS NULL AND w.run_at <= statement_timestamp()
                  AND (w.leased_until IS NULL OR w.leased_until < statement_timestamp())
                  AND NOT EXISTS (SELECT FROM dispatch_limit d WHERE d.agency = w.agency AND d.paused_at IS NOT NULL)
                GROUP BY w.kind, w.agency`,
        values: [[...kindsOn('queue'), ...kindsOn('inside')]],
      });
      return rows.map(({ kind, agency, age }) => ({
        kind,
        ...(agency === null ? {} : { agency }),
        oldestSeconds: age,
      }));
    },
  };
}

const fenced = ({ caseId, key, attempt }: WorkItemId & { readonly attempt: number }): [string, string, number] => [
  caseId,
  key,
  attempt,
];

/** Agencies that go a few at a time, each by itself; there are few of them. */
async function claimFromLimited(pool: Pool, limit: number): Promise<readonly WorkItem[]> {
  if (limit <= 0) return [];
  const { rows } = await ask<{ agency: string }>(pool, {
    name: 'limited-agencies',
    text: 'SELECT agency FROM dispatch_limit WHERE paused_at IS NULL AND concurrency IS NOT NULL',
  });
  const claimed: WorkItem[] = [];
  for (const { agency } of rows)
    claimed.push(
      ...(await claimLimited(pool, agency, {
        name: 'claim-some-limited',
        text: claimSomeLimitedStatement,
        values: [agency, limit],
      })),
    );
  return claimed;
}

/**
 * Claims for an agency that goes a few at a time. Its row is locked first, in a statement of its own: the next one then
 * sees every lease that was given before, and the limit is kept exactly.
 */
async function claimLimited(
  pool: Pool,
  agency: string,
  claim: { readonly name: string; readonly text: string; readonly values: unknown[] },
): Promise<readonly WorkItem[]> {
  const client = await connect(pool);
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    await client.query('SELECT FROM dispatch_limit WHERE agency = $1 FOR NO KEY UPDATE', [agency]);
    const { rows } = await client.query<WorkItemRow>(claim);
    await client.query('COMMIT');
    return rows.map(toItem);
  } catch (error) {
    broken = error as Error;
    throw heard(error);
  } finally {
    client.release(broken);
  }
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw heard(error);
  }
}
