import type { BundleFiles, StoreCheckup } from '@alur/application';
import { Pool } from 'pg';
import { dispatchLimits } from '../engine/dispatch-limits.js';
import { missingMonthsStatement } from '../engine/event-partitions.js';
import { workItems } from '../engine/work-items.js';
import { migrationNames } from '../data-source.js';
import { stuckCasesStatement, waitingForPeopleStatement } from './stuck-cases-statement.js';

/** For a look from outside: a large city may take a while, a database that does not answer is told soon. */
export function openStoreCheckup(databaseUrl: string): { readonly store: StoreCheckup; close(): Promise<void> } {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 1,
    application_name: 'alur-doctor',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 120_000,
  });
  // What breaks a connection is told by the question that meets it.
  pool.on('error', () => undefined);
  return { store: storeCheckup(pool), close: () => pool.end() };
}

export function storeCheckup(pool: Pool): StoreCheckup {
  return {
    async pendingMigrations() {
      const { rows: found } = await pool.query<{ there: boolean }>(
        `SELECT to_regclass('migrations') IS NOT NULL AS there`,
      );
      if (!found[0]?.there) return migrationNames();
      const { rows } = await pool.query<{ name: string }>('SELECT name FROM migrations');
      const done = new Set(rows.map(({ name }) => name));
      return migrationNames().filter((name) => !done.has(name));
    },
    async stuckCases(limit) {
      const { rows } = await pool.query<{ id: string; reference: string; service_id: string; count: number }>(
        stuckCasesStatement,
        [limit],
      );
      return {
        count: rows[0]?.count ?? 0,
        first: rows.map(({ id, reference, service_id }) => ({ caseId: id, reference, serviceId: service_id })),
      };
    },
    oldestDueSeconds: () => workItems(pool).oldestDueSeconds(),
    async waitingForPeople() {
      const { rows } = await pool.query<{ service_id: string; dead: number; incidents: number }>(
        waitingForPeopleStatement,
      );
      return rows.map(({ service_id, dead, incidents }) => ({ serviceId: service_id, dead, incidents }));
    },
    async connections() {
      const { rows } = await pool.query<{ used: number; limit: number; ours: number }>(
        `SELECT count(*)::int AS used,
                current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS limit,
                (count(*) FILTER (WHERE datname = current_database() AND application_name <> current_setting('application_name')))::int AS ours
           FROM pg_stat_activity WHERE backend_type = 'client backend'`,
      );
      return rows[0] ?? { used: 0, limit: 0, ours: 0 };
    },
    async pausedAgencies() {
      const limits = await dispatchLimits(pool).list();
      return limits.filter(({ paused }) => paused !== undefined).map(({ agency }) => agency);
    },
    async events(monthsAhead) {
      const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM case_event_other');
      const missing = await pool.query<{ month: string }>(missingMonthsStatement, [monthsAhead]);
      return { inDefault: rows[0]?.count ?? 0, missingMonths: missing.rows.map(({ month }) => month) };
    },
    async uncheckedFiles() {
      const { rows } = await pool.query<{ count: number; seconds: number | null }>(
        `SELECT count(*)::int AS count, extract(epoch FROM clock_timestamp() - min(uploaded_at))::int AS seconds
           FROM stored_file WHERE state = 'quarantined'`,
      );
      return { count: rows[0]?.count ?? 0, oldestSeconds: rows[0]?.seconds ?? 0 };
    },
    async unprovedSeconds() {
      const { rows } = await pool.query<{ seconds: number | null }>(unprovedStatement);
      return rows[0]?.seconds ?? 0;
    },
    async lateDataRequests() {
      const { rows } = await pool.query<{ count: number; seconds: number | null }>(
        `SELECT count(*)::int AS count, extract(epoch FROM clock_timestamp() - min(due_at))::int AS seconds
           FROM data_request WHERE state = 'open' AND due_at < clock_timestamp()`,
      );
      return { count: rows[0]?.count ?? 0, oldestSeconds: rows[0]?.seconds ?? 0 };
    },
    async now() {
      const { rows } = await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
      const now = rows[0]?.now;
      if (!now) throw new Error('Expected the database to tell the time');
      return now.toISOString();
    },
    async versions() {
      const { rows } = await pool.query<{ hash: string; service_id: string; files: BundleFiles }>(
        'SELECT hash, service_id, files FROM service_version ORDER BY service_id, published_at',
      );
      return rows.map(({ hash, service_id, files }) => ({ hash, serviceId: service_id, files }));
    },
  };
}

/** Whatever is older than the last checkpoint is under one; a commit of that very moment is under the next. */
const unprovedStatement = `
  WITH last AS (SELECT coalesce(max(at), '-infinity') AS at FROM audit_checkpoint)
  SELECT extract(epoch FROM clock_timestamp() - least(
           (SELECT min(e.at) FROM case_event e, last WHERE e.at > last.at),
           (SELECT min(a.at) FROM audit_event a, last WHERE a.at > last.at)))::int AS seconds`;
