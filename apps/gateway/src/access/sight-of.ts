// What the database shows to who comes through a door; the use case decides what of it they may do.
import { mayEnterStudio } from '@alur/access';
import type { OfficerActor } from '@alur/access';
import { readTaskId } from '@alur/application';
import type { City } from '@alur/city';
import type { Sight } from '@alur/persistence';
import type { FastifyRequest } from 'fastify';
import type { Door } from './door.js';

export const isOfficersDoor = (door: Door): boolean => door === 'officer' || door === 'designer' || door === 'studio';

/** Somebody may be an applicant and an officer in one browser: through a door they are one of both. */
export function sightOf(door: Door, request: Pick<FastifyRequest, 'citizen' | 'officer'>, city: City): Sight {
  const { citizen, officer } = request;
  if (isOfficersDoor(door)) return officer ? ofOfficer(officer, city) : {};
  return {
    ...(citizen && door !== 'link' ? { citizen: citizen.id } : {}),
    ...(officer?.onlyTask === undefined ? {} : ofLink(officer, officer.onlyTask)),
    ...(door === 'demo' ? { demo: true } : {}),
  };
}

const ofOfficer = (officer: OfficerActor, city: City): Sight => ({
  offices: officer.holdings,
  leads: officer.holdings.flatMap(({ agency, role }) => (city.roles[role]?.leads === true ? [agency] : [])),
  operates: officer.holdings.some(({ role }) => city.roles[role]?.operates === true),
  studio: mayEnterStudio(officer),
});

const ofLink = ({ holdings }: OfficerActor, taskId: string): Sight => {
  const task = readTaskId(taskId);
  return { offices: holdings, ...(task ? { caseId: task.caseId } : {}) };
};
