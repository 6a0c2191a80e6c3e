// Who may see a masked value in plain: the same answer for the button and for the command.
import type { OfficerActor } from './holding.js';
import type { Permission } from './task-permissions.js';

/** Whoever may see the field may, from an account of their own. A one-time link can be handed on: it never does. */
export function mayReveal(officer: OfficerActor, field: string, seen: ReadonlySet<string>): Permission {
  if (officer.onlyTask !== undefined)
    return { allowed: false, reason: 'Lewat tautan sekali pakai, nomor pribadi selalu disamarkan.' };
  if (!seen.has(field)) return { allowed: false, reason: 'Isian ini bukan bagian dari jabatan Anda.' };
  return { allowed: true };
}
