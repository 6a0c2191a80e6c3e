// Who may send a message into the city's cases from outside: the same answer for every door.
import type { OfficerActor } from './holding.js';
import type { Permission } from './task-permissions.js';

export interface MessageSenders {
  /** Roles of those who run the system; a city without any leaves it to the heads. */
  readonly operators: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  /** Agencies that own a service. */
  readonly owners: ReadonlySet<string>;
}

export function maySendMessages(officer: OfficerActor, { operators, leads, owners }: MessageSenders): Permission {
  const holdings = officer.onlyTask === undefined ? officer.holdings : [];
  const allowed =
    operators.size > 0
      ? holdings.some(({ role }) => operators.has(role))
      : holdings.some(({ role, agency }) => leads.has(role) && owners.has(agency));
  return allowed
    ? { allowed: true }
    : { allowed: false, reason: 'Pesan ke permohonan hanya boleh dikirim pengelola sistem.' };
}
