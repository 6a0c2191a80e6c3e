import type { DispatchLimits } from '@alur/application';
import type { Pool } from 'pg';
import { ask } from './outage.js';

export const dispatchLimits = (pool: Pool): DispatchLimits => ({
  async list() {
    const { rows } = await ask<{
      agency: string;
      paused_at: Date | null;
      paused_by: string | null;
      concurrency: number | null;
    }>(pool, { text: 'SELECT agency, paused_at, paused_by, concurrency FROM dispatch_limit ORDER BY agency' });
    return rows.map(({ agency, paused_at, paused_by, concurrency }) => ({
      agency,
      ...(paused_at === null ? {} : { paused: { at: paused_at.toISOString(), by: paused_by ?? '' } }),
      ...(concurrency === null ? {} : { concurrency }),
    }));
  },
  async pause(agency, by) {
    await ask(pool, {
      text: `INSERT INTO dispatch_limit (agency, paused_at, paused_by) VALUES ($1, clock_timestamp(), $2)
             ON CONFLICT (agency) DO UPDATE SET paused_at = coalesce(dispatch_limit.paused_at, excluded.paused_at),
                                                paused_by = coalesce(dispatch_limit.paused_by, excluded.paused_by)`,
      values: [agency, by],
    });
  },
  async resume(agency) {
    await ask(pool, {
      text: 'UPDATE dispatch_limit SET paused_at = NULL, paused_by = NULL WHERE agency = $1',
      values: [agency],
    });
    await forgetEmpty(pool);
  },
  async limit(agency, concurrency) {
    await ask(pool, {
      text: `INSERT INTO dispatch_limit (agency, concurrency) VALUES ($1, $2)
             ON CONFLICT (agency) DO UPDATE SET concurrency = excluded.concurrency`,
      values: [agency, concurrency],
    });
  },
  async unlimit(agency) {
    await ask(pool, { text: 'UPDATE dispatch_limit SET concurrency = NULL WHERE agency = $1', values: [agency] });
    await forgetEmpty(pool);
  },
});

const forgetEmpty = (pool: Pool) =>
  ask(pool, { text: 'DELETE FROM dispatch_limit WHERE paused_at IS NULL AND concurrency IS NULL' });
