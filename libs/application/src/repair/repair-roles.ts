import type { RepairActor, RepairRoles } from '@alur/access';
import type { City } from '@alur/city';
import { leadingRoles } from '../officer/task-access.js';

export const repairRoles = (city: City): RepairRoles => ({
  leads: leadingRoles(city),
  operates: new Set(Object.values(city.roles).flatMap((role) => (role.operates ? [role.key] : []))),
});

/** As the row of the turn names who did it. */
export const actorText = (actor: RepairActor): string =>
  actor.kind === 'officer' ? `officer:${actor.id}` : `operator:${actor.name}`;
