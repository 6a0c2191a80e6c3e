import type { WorkItem, WorkItems, WorkKind } from '@alur/application';
import type { JsonObject } from '@alur/kernel';
import type { Pool } from 'pg';

interface WorkItemRow {
  readonly case_id: string;
  readonly key: string;
  readonly kind: WorkKind;
  readonly agency: string | null;
  readonly payload: JsonObject;
  readonly run_at: Date;
  readonly attempt: number;
}

const toItem = (row: WorkItemRow): WorkItem => ({
  caseId: row.case_id,
  key: row.key,
  kind: row.kind,
  ...(row.agency === null ? {} : { agency: row.agency }),
  payload: row.payload,
  runAt: row.run_at.toISOString(),
  attempt: row.attempt,
});

/** How long a worker may hold an item before another may take it. */
const lease = "interval '30 seconds'";
/** After this long without anybody taking it, a published item is published again: the queue lost it. */
const republishAfter = "interval '5 seconds'";
/** What no queue carries. */
const ownWork = "'timer', 'rounds'";
/** The bell after a commit gets this long before the publisher helps. */
const bellTime = "interval '1 second'";
const returned = 'w.case_id, w.key, w.kind, w.agency, w.payload, w.run_at, w.attempt';
const free =
  'w.dead_at IS NULL AND w.run_at <= clock_timestamp() AND (w.leased_until IS NULL OR w.leased_until < clock_timestamp())';

export function workItems(pool: Pool): WorkItems {
  return {
    async claim({ caseId, key }) {
      const { rows } = await pool.query<WorkItemRow>({
        name: 'claim-work-item',
        text: `UPDATE work_item w SET attempt = w.attempt + 1, leased_until = clock_timestamp() + ${lease}
                WHERE w.case_id = $1 AND w.key = $2 AND ${free} RETURNING ${returned}`,
        values: [caseId, key],
      });
      return rows[0] && toItem(rows[0]);
    },
    async claimDueTimers(limit) {
      const { rows } = await pool.query<WorkItemRow>({
        name: 'claim-due-timers',
        text: `UPDATE work_item w SET attempt = w.attempt + 1, leased_until = clock_timestamp() + ${lease}
                 FROM (SELECT w.case_id, w.key FROM work_item w WHERE w.kind IN (${ownWork}) AND ${free}
                        ORDER BY w.run_at LIMIT $1 FOR UPDATE SKIP LOCKED) due
                WHERE w.case_id = due.case_id AND w.key = due.key RETURNING ${returned}`,
        values: [limit],
      });
      return rows.map(toItem).sort((a, b) => (a.runAt < b.runAt ? -1 : 1));
    },
    async takeUnpublished(limit) {
      const { rows } = await pool.query<WorkItemRow>({
        name: 'take-unpublished',
        text: `UPDATE work_item w SET published_at = clock_timestamp()
                 FROM (SELECT w.case_id, w.key FROM work_item w WHERE w.kind NOT IN (${ownWork}) AND ${free}
                          AND w.run_at < clock_timestamp() - ${bellTime}
                          AND (w.published_at IS NULL OR w.published_at < clock_timestamp() - ${republishAfter})
                        ORDER BY w.run_at LIMIT $1 FOR UPDATE SKIP LOCKED) due
                WHERE w.case_id = due.case_id AND w.key = due.key RETURNING ${returned}`,
        values: [limit],
      });
      return rows.map(toItem);
    },
    async forgetPublished() {
      await pool.query('UPDATE work_item SET published_at = NULL WHERE published_at IS NOT NULL AND dead_at IS NULL');
    },
    async retryLater(item, delayMs, error) {
      await pool.query(
        `UPDATE work_item SET leased_until = NULL, published_at = NULL, last_error = $4,
                run_at = clock_timestamp() + $5 * interval '1 millisecond'
          WHERE case_id = $1 AND key = $2 AND attempt = $3`,
        [item.caseId, item.key, item.attempt, error.slice(0, 500), delayMs],
      );
    },
    async finish(item) {
      await pool.query('DELETE FROM work_item WHERE case_id = $1 AND key = $2 AND attempt = $3', [
        item.caseId,
        item.key,
        item.attempt,
      ]);
    },
    async bury(item, error) {
      await pool.query(
        'UPDATE work_item SET dead_at = clock_timestamp(), leased_until = NULL, last_error = $4 WHERE case_id = $1 AND key = $2 AND attempt = $3',
        [item.caseId, item.key, item.attempt, error.slice(0, 500)],
      );
    },
    async oldestDueSeconds() {
      const { rows } = await pool.query<{ age: number | null }>(
        'SELECT EXTRACT(epoch FROM clock_timestamp() - min(run_at))::float8 AS age FROM work_item WHERE dead_at IS NULL AND run_at <= clock_timestamp()',
      );
      return rows[0]?.age ?? 0;
    },
  };
}
