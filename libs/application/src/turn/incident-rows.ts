// What needs a person after a turn and did not before it, and the other way round.
import type { ElementInstance, InstanceState } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';
import type { NewIncident } from '../ports/lanes.js';
import { stepTitle } from './task-rows.js';

type InIncident = Extract<ElementInstance, { phase: 'incident' }>;

export interface IncidentRows {
  readonly raised: readonly NewIncident[];
  readonly over: readonly string[];
}

export function incidentRows(
  bundle: ServiceBundle,
  before: InstanceState | undefined,
  after: InstanceState,
): IncidentRows {
  const [known, open] = [incidentsIn(before), incidentsIn(after)];
  return {
    raised: open.filter(({ key }) => !isIn(before, key)).map((incident) => rowOf(bundle, incident)),
    over: known.filter(({ key }) => !isIn(after, key)).map(({ key }) => key),
  };
}

const incidentsIn = (state: InstanceState | undefined): readonly InIncident[] =>
  Object.values(state?.elements ?? {}).filter((one): one is InIncident => one.phase === 'incident');

const isIn = (state: InstanceState | undefined, key: string): boolean => state?.elements[key]?.phase === 'incident';

const rowOf = (bundle: ServiceBundle, incident: InIncident): NewIncident => ({
  key: incident.key,
  code: incident.code,
  elementId: incident.elementId,
  title: stepTitle(bundle, incident.elementId),
  message: incident.message,
  agency: ownerOf(incident) ?? bundle.owner,
  raisedAt: incident.since,
});

/** What never arrived is still with the sender; the applicant owns nothing, so the service's agency does. */
const ownerOf = ({ stage, jobType, cameFrom, performer }: InIncident): string | undefined =>
  stage === undefined && jobType === undefined ? cameFrom : (performer?.agency ?? cameFrom);
