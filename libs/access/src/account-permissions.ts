// Who may let somebody into the system, and who has to make sure of it: never the person themselves, and never one person alone.
import type { RepairActor, RepairRoles } from './incident-permissions.js';
import { agenciesInSight } from './incident-permissions.js';
import type { Permission } from './task-permissions.js';

export interface AccountForAccess {
  /** Every id under which the person holds an office. */
  readonly ids: readonly string[];
  /** Where they hold one. */
  readonly agencies: readonly string[];
  /** `officer:<id>` or `operator:<name>`, once there is an account. */
  readonly invitedBy?: string;
}

export interface AccountPermissions {
  /** Invite them, also once more when everything is lost. */
  readonly invite: Permission;
  /** Say that the right person used the invitation. */
  readonly confirm: Permission;
  /** Sign them out everywhere. */
  readonly endSessions: Permission;
}

const yes: Permission = { allowed: true };
const no = (reason: string): Permission => ({ allowed: false, reason });

/** A head sees the accounts of the own agency, whoever runs the system sees all. */
export function maySeeAccount(actor: RepairActor, { agencies }: AccountForAccess, roles: RepairRoles): boolean {
  const seen = agenciesInSight(actor, roles);
  return seen === 'all' || agencies.some((agency) => seen.includes(agency));
}

export const mayEnterAccounts = (actor: RepairActor, roles: RepairRoles): boolean => {
  const seen = agenciesInSight(actor, roles);
  return seen === 'all' || seen.length > 0;
};

export function accountPermissions(
  actor: RepairActor,
  account: AccountForAccess,
  roles: RepairRoles,
): AccountPermissions {
  const own = actor.kind === 'officer' && account.ids.includes(actor.id);
  const operates = agenciesInSight(actor, roles) === 'all';
  const byOperator = !operates
    ? no('Hanya pengelola sistem yang boleh melakukan ini.')
    : own
      ? no('Akun Anda sendiri diatur ulang oleh pengelola lain, atau di mesin server.')
      : yes;
  return { invite: byOperator, confirm: mayConfirm(actor, account, own, roles), endSessions: byOperator };
}

/** Whoever has the link could use it in another's name: somebody else asks the person whether it was them. */
function mayConfirm(actor: RepairActor, account: AccountForAccess, own: boolean, roles: RepairRoles): Permission {
  if (!maySeeAccount(actor, account, roles)) return no('Hanya pengelola sistem atau pimpinan instansinya yang boleh.');
  if (own) return no('Orang lain yang memastikan bahwa akun ini Anda aktifkan sendiri.');
  if (actor.kind === 'officer' && account.invitedBy === `officer:${actor.id}`)
    return no('Anda yang mengundang, jadi orang lain yang memastikan.');
  return yes;
}
