// Everybody's cookies; a link and a tracking session are for one case, so those who come by one have one for each.
import type { Ports } from '@alur/platform';
import type { Pool } from 'pg';
import type { CaseState } from './objects.js';
import { caseStates } from './objects.js';
import type { MatrixObjects } from './world.js';
import type { Principal } from './principals.js';
import { officerIds, principals } from './principals.js';

/** What a form carries, equal in cookie and field. */
export const formToken = 'f'.repeat(43);

export interface Visitors {
  readonly owner: string;
  /** The cookie header of somebody who acts on a case in this state. */
  cookiesOf(who: Principal, state: CaseState): string;
}

export async function openVisitors(ports: Ports, pool: Pool, { cases }: MatrixObjects): Promise<Visitors> {
  const owner = (await ports.citizens.findOrCreateByPhone('+6281200077001')).id;
  const other = (await ports.citizens.findOrCreateByPhone('+6281200077002')).id;
  const session = async (
    kind: 'citizen' | 'officer' | 'link' | 'tracking',
    subject: string,
    onlyFor?: string,
  ): Promise<string> => {
    const token = await ports.sessions.open({ kind, subject, hours: 12, ...(onlyFor ? { onlyFor } : {}) });
    return `alur-${kind}=${token}`;
  };
  const ended: string[] = [];
  const over = async (cookie: Promise<string>): Promise<string> => {
    const text = await cookie;
    ended.push(ports.entropy.sha256(text.split('=')[1] ?? ''));
    return text;
  };
  const always: Partial<Record<Principal, string>> = {
    anonymous: '',
    owner: await session('citizen', owner),
    'other-citizen': await session('citizen', other),
    suspended: await session('officer', 'matrix-suspended'),
    expired: await over(session('officer', 'matrix-expired')),
    'other-site': `${await session('citizen', owner)}; ${await session('officer', 'sisir-front-office')}`,
  };
  for (const who of principals) {
    const id = officerIds[who];
    if (id !== undefined) always[who] = await session('officer', id);
  }
  const byCase = new Map<string, string>();
  for (const state of caseStates) {
    const { id, task } = cases[state];
    const link = (): Promise<string> => session('link', 'sisir-rt-007-003', task);
    byCase.set(`link ${state}`, await link());
    byCase.set(`link-expired ${state}`, await over(link()));
    byCase.set(`follower ${state}`, await session('tracking', id, id));
    byCase.set(`follower-expired ${state}`, await over(session('tracking', id, id)));
  }
  await pool.query(
    `UPDATE session SET expires_at = clock_timestamp() - interval '1 minute' WHERE token_hash = ANY ($1)`,
    [ended],
  );
  await pool.query(
    `UPDATE session SET proved_at = clock_timestamp() - interval '1 hour' WHERE subject = 'matrix-unproved'`,
  );
  return {
    owner,
    cookiesOf: (who, state) =>
      [always[who] ?? byCase.get(`${who} ${state}`) ?? '', `alur-form=${formToken}`].filter(Boolean).join('; '),
  };
}
