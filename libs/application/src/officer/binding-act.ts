// Which answers of an officer bind the city: those of whoever signs a letter, and those that refuse somebody.
import type { OfficerActor } from '@alur/access';
import { maySeeTask } from '@alur/access';
import type { City } from '@alur/city';
import type { ServiceBundle } from '@alur/service';
import type { CaseReading } from '../ports/case-reading.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { taskForAccess } from './task-access.js';
import { readTaskId } from './task-id.js';

export function bindsTheCity(
  { process, letters, outcomes }: Pick<ServiceBundle, 'process' | 'letters' | 'outcomes'>,
  elementId: string,
  data: Readonly<Record<string, unknown>>,
): boolean {
  const element = process.elements[elementId];
  const signs =
    element?.type === 'userTask' && Object.values(letters).some(({ signer }) => signer === element.participant);
  const grounds = Object.values(outcomes).flatMap(({ ground }) => ground ?? []);
  return signs || grounds.some((field) => data[field] !== undefined && data[field] !== '');
}

/** Of a task that is theirs; what is answered about another is for the use case to say, and a proof is not asked for it. */
export const completionBinds =
  (ports: { readonly city: City; readonly reading: CaseReading; readonly versions: ServiceVersions }) =>
  async (actor: OfficerActor, id: string, data: Readonly<Record<string, unknown>>): Promise<boolean> => {
    const address = readTaskId(id);
    const row = address && (await ports.reading.findTask(address.caseId, address.key));
    const record =
      row && maySeeTask(actor, taskForAccess(ports.city, row)) && (await ports.reading.findCase(row.caseId));
    if (!record) return false;
    const { bundle } = await ports.versions.getVersion(record.versionHash);
    return bindsTheCity(bundle, row.elementId, data);
  };
