import { listIncidents } from '@alur/application';
import type { IncidentView } from '@alur/contracts';
import type { Run } from '../command-line/command.js';
import { withCity } from '../command-line/running-city.js';
import { askedFilter, operatorOf } from './asked.js';

/** All of them, the oldest first. */
export const listOpenIncidents: Run = async (invocation) => {
  const filter = askedFilter(invocation);
  if (!filter.ok) {
    invocation.terminal.remark(filter.error);
    return 2;
  }
  return withCity(invocation, async (ports) => {
    const actor = operatorOf(invocation);
    let cursor: string | undefined;
    let count = 0;
    do {
      const page = await listIncidents(ports)(actor, {
        ...filter.value,
        limit: 200,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const incident of page.data) invocation.terminal.say(incident, linesOf(incident));
      count += page.data.length;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    if (count === 0) invocation.terminal.remark('Tidak ada masalah yang terbuka.');
    return 0;
  });
};

const linesOf = (incident: IncidentView): readonly string[] => [
  `${incident.reference} ${keyOf(incident)}  ${incident.code}  ${incident.title} (${incident.element || '-'})`,
  `    ${incident.service.key} · ${incident.agency?.name ?? 'pengelola sistem'} · ${String(incident.ageHours)} jam · ${incident.message}`,
];

export const keyOf = ({ id, caseId }: Pick<IncidentView, 'id' | 'caseId'>): string => id.slice(caseId.length + 1);
