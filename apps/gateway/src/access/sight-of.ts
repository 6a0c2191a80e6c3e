// What the database shows to who comes in by a route; the use case decides what of it they may do.
import { isOfficers, mayEnterStudio } from '@alur/access';
import type { OfficerActor, Who } from '@alur/access';
import { readTaskId } from '@alur/application';
import type { City } from '@alur/city';
import type { Sight } from '@alur/persistence';
import type { FastifyRequest } from 'fastify';

/** Somebody may be an applicant and an officer in one browser: by a route they are one of both. */
export function sightOf(who: Who, request: Pick<FastifyRequest, 'citizen' | 'officer'>, city: City): Sight {
  const { citizen, officer } = request;
  if (isOfficers(who)) return officer ? ofOfficer(officer, city) : {};
  return {
    ...(citizen && who !== 'link' ? { citizen: citizen.id } : {}),
    ...(officer?.onlyTask === undefined ? {} : ofLink(officer, officer.onlyTask)),
    ...(who === 'demo' ? { demo: true } : {}),
  };
}

const ofOfficer = (officer: OfficerActor, city: City): Sight => ({
  officer: officer.id,
  offices: officer.holdings,
  leads: officer.holdings.flatMap(({ agency, role }) => (city.roles[role]?.leads === true ? [agency] : [])),
  operates: officer.holdings.some(({ role }) => city.roles[role]?.operates === true),
  studio: mayEnterStudio(officer),
});

const ofLink = ({ id, holdings }: OfficerActor, taskId: string): Sight => {
  const task = readTaskId(taskId);
  return { officer: id, offices: holdings, ...(task ? { caseId: task.caseId } : {}) };
};
