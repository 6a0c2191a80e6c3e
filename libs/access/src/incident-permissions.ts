// Who may see what is stuck, and mend it.
import type { OfficerActor } from './holding.js';
import type { Permission } from './task-permissions.js';

/** At the machine itself, with the database in hand: the name is what the operating system calls them. */
export interface ConsoleOperator {
  readonly kind: 'operator';
  readonly name: string;
}

export type RepairActor = OfficerActor | ConsoleOperator;

export interface RepairRoles {
  /** Roles that lead an agency. */
  readonly leads: ReadonlySet<string>;
  /** Roles that run the system for the whole city. */
  readonly operates: ReadonlySet<string>;
}

export type RepairAct = 'retry' | 'resolve' | 'skip' | 'move' | 'cancel';

const yes: Permission = { allowed: true };

/** Agencies whose incidents somebody sees; `all` for who runs the system. */
export function agenciesInSight(actor: RepairActor, roles: RepairRoles): readonly string[] | 'all' {
  if (actor.kind === 'operator') return 'all';
  if (actor.onlyTask !== undefined) return [];
  if (actor.holdings.some(({ role }) => roles.operates.has(role))) return 'all';
  return [...new Set(actor.holdings.filter(({ role }) => roles.leads.has(role)).map(({ agency }) => agency))];
}

/** `agency`: who answers for it. An incident of another agency looks as if it did not exist. */
export function maySeeIncident(actor: RepairActor, agency: string, roles: RepairRoles): boolean {
  const seen = agenciesInSight(actor, roles);
  return seen === 'all' || seen.includes(agency);
}

/** A head has it tried again; whatever changes the way of a case is for who runs the system. */
export function mayRepair(actor: RepairActor, act: RepairAct, roles: RepairRoles): Permission {
  if (act === 'retry' || agenciesInSight(actor, roles) === 'all') return yes;
  return { allowed: false, reason: 'Hanya pengelola sistem yang boleh melakukan ini. Minta bantuan Diskominfo.' };
}
