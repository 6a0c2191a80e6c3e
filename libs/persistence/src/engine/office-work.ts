import type { OfficeWork } from '@alur/application';
import type { Pool } from 'pg';

/** Reads the index of the queues alone. */
const byOffice = `
  SELECT agency, role, scope, count(*)::int AS tasks
    FROM user_task WHERE closed_at IS NULL GROUP BY agency, role, scope ORDER BY agency, role, scope`;

export const officeWork = (pool: Pool): OfficeWork => ({
  async byOffice() {
    const { rows } = await pool.query<{ agency: string; role: string; scope: string; tasks: number }>(byOffice);
    return rows;
  },
});
