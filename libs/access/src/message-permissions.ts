// Who may send a message into the city's cases from outside: the same answer for every door.
import type { OfficerActor } from './holding.js';
import type { Permission } from './task-permissions.js';

/** `operates`: roles that run the system for the whole city. */
export const maySendMessages = (officer: OfficerActor, operates: ReadonlySet<string>): Permission =>
  officer.onlyTask === undefined && officer.holdings.some(({ role }) => operates.has(role))
    ? { allowed: true }
    : { allowed: false, reason: 'Pesan ke permohonan hanya boleh dikirim pengelola sistem.' };
