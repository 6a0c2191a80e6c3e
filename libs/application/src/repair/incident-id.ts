import { isUuid } from '../officer/task-id.js';

/** `<caseId>.<key>`: how an incident, or anything open, is addressed from outside. */
export interface IncidentAddress {
  readonly caseId: string;
  readonly key: string;
}

/** Keys are an element's, a join's name or that of a token there, or `work:` and a work item's. */
export function readIncidentId(id: string): IncidentAddress | undefined {
  const caseId = id.slice(0, 36);
  const key = id.slice(37);
  if (!isUuid(caseId) || id.charAt(36) !== '.' || key === '' || key.length > 300) return undefined;
  return { caseId, key };
}

export const incidentId = ({ caseId, key }: IncidentAddress): string => `${caseId}.${key}`;

const workPrefix = 'work:';

export const workKeyOf = (key: string): string | undefined =>
  key.startsWith(workPrefix) ? key.slice(workPrefix.length) : undefined;
