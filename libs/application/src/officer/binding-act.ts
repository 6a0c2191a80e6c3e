// Which answers of an officer bind the city: those of whoever signs a letter, and those that refuse somebody.
import type { ServiceBundle } from '@alur/service';
import type { CaseReading } from '../ports/case-reading.js';
import type { ServiceVersions } from '../ports/service-versions.js';
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

/** Of a task that is there; what the answer to another would be is for the use case to say. */
export const completionBinds =
  (ports: { readonly reading: CaseReading; readonly versions: ServiceVersions }) =>
  async (id: string, data: Readonly<Record<string, unknown>>): Promise<boolean> => {
    const address = readTaskId(id);
    const row = address && (await ports.reading.findTask(address.caseId, address.key));
    const record = row && (await ports.reading.findCase(row.caseId));
    if (!record) return false;
    const { bundle } = await ports.versions.getVersion(record.versionHash);
    return bindsTheCity(bundle, row.elementId, data);
  };
