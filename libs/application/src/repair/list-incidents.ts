import type { RepairActor } from '@alur/access';
import { agenciesInSight, mayRepair } from '@alur/access';
import { agencyNamed } from '@alur/case';
import type { City } from '@alur/city';
import type { IncidentView, PageOf } from '@alur/contracts';
import type { Instant } from '@alur/kernel';
import { fromMillis, toMillis } from '@alur/kernel';
import type { CaseReading } from '../ports/case-reading.js';
import type { IncidentFilter, IncidentRow, Incidents } from '../ports/incidents.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { incidentId } from './incident-id.js';
import { repairRoles } from './repair-roles.js';

export interface IncidentPorts {
  readonly city: City;
  readonly incidents: Incidents;
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
}

export interface AskedIncidents {
  readonly serviceId?: string;
  readonly agency?: string;
  readonly code?: string;
  /** Open for at least so many hours. */
  readonly olderThanHours?: number;
}

const pageSize = 50;

/** What is stuck and answered for by the asker, the oldest first. */
export const listIncidents =
  (ports: IncidentPorts) =>
  async (
    actor: RepairActor,
    asked: AskedIncidents & { readonly cursor?: string; readonly limit?: number },
  ): Promise<PageOf<IncidentView>> => {
    const now = await ports.reading.now();
    const filter = incidentFilter(ports.city, actor, asked, now);
    if (!filter) return { data: [] };
    const { cursor, limit = pageSize } = asked;
    const [page, names] = await Promise.all([
      ports.incidents.page(filter, { limit, ...(cursor === undefined ? {} : { cursor }) }),
      ports.versions.listNames(),
    ]);
    const data = page.rows.map((row) => viewOf(ports.city, actor, { row, now, names }));
    return page.nextCursor === undefined ? { data } : { data, nextCursor: page.nextCursor };
  };

/** Narrowed to what the actor may see; nothing where that is nothing. */
export function incidentFilter(
  city: City,
  actor: RepairActor,
  { serviceId, agency, code, olderThanHours }: AskedIncidents,
  now: Instant,
): IncidentFilter | undefined {
  const inSight = agenciesInSight(actor, repairRoles(city));
  const agencies =
    inSight === 'all'
      ? agency === undefined
        ? undefined
        : [agency]
      : inSight.filter((one) => agency === undefined || one === agency);
  if (agencies?.length === 0) return undefined;
  return {
    ...(agencies ? { agencies } : {}),
    ...(serviceId === undefined ? {} : { serviceId }),
    ...(code === undefined ? {} : { code }),
    ...(olderThanHours === undefined ? {} : { raisedUntil: fromMillis(toMillis(now) - olderThanHours * 3_600_000) }),
  };
}

function viewOf(
  city: City,
  actor: RepairActor,
  {
    row,
    now,
    names,
  }: { readonly row: IncidentRow; readonly now: Instant; readonly names: ReadonlyMap<string, string> },
): IncidentView {
  const roles = repairRoles(city);
  const acts = ['retry', 'resolve', 'skip', 'move', 'cancel'] as const;
  return {
    id: incidentId(row),
    caseId: row.caseId,
    reference: row.reference,
    service: { key: row.serviceId, name: names.get(row.serviceId) ?? row.serviceId },
    code: row.code,
    element: row.elementId,
    title: row.title,
    message: row.message,
    ...(row.agency === '' ? {} : { agency: agencyNamed(city, row.agency) }),
    raisedAt: row.raisedAt,
    ageHours: Math.floor((toMillis(now) - toMillis(row.raisedAt)) / 3_600_000),
    may: acts.filter((act) => mayRepair(actor, act, roles).allowed),
  };
}
