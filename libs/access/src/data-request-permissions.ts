// Who answers what people ask about their own data.
import type { RepairActor, RepairRoles } from './incident-permissions.js';
import { agenciesInSight } from './incident-permissions.js';
import type { Permission } from './task-permissions.js';

export interface DataRequestForAccess {
  readonly kind: 'correct' | 'erase' | 'restrict';
  /** Whose head answers; absent where only who runs the system does. */
  readonly agency?: string;
}

export const mayEnterDataRequests = (actor: RepairActor, roles: RepairRoles): boolean => {
  const seen = agenciesInSight(actor, roles);
  return seen === 'all' || seen.length > 0;
};

/** One of another agency looks as if it did not exist. */
export function maySeeDataRequest(actor: RepairActor, { agency }: DataRequestForAccess, roles: RepairRoles): boolean {
  const seen = agenciesInSight(actor, roles);
  return seen === 'all' || (agency !== undefined && seen.includes(agency));
}

/** What is erased is gone in every agency: that is for who runs the system. */
export const mayAnswerDataRequest = (
  actor: RepairActor,
  request: DataRequestForAccess,
  roles: RepairRoles,
): Permission =>
  request.kind !== 'erase' || agenciesInSight(actor, roles) === 'all'
    ? { allowed: true }
    : { allowed: false, reason: 'Permintaan menghapus data hanya dijawab pengelola sistem.' };
