import type { OfficerActor } from '@alur/access';
import { ownFamily } from '@alur/access';
import { agencyNamed, dueState, officerName } from '@alur/case';
import type { City } from '@alur/city';
import type { QueueItem } from '@alur/contracts';
import type { Instant } from '@alur/kernel';
import type { CaseReading, TaskRow } from '../ports/case-reading.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { taskId } from '../officer/task-id.js';

export interface QueuePorts {
  readonly city: City;
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
}

const pageSize = 50;

/** The open tasks of everything the officer is, by due date. */
export const listQueue =
  (ports: QueuePorts) =>
  async (
    actor: OfficerActor,
    asked: { readonly cursor?: string; readonly filter: 'all' | 'mine' | 'unclaimed' },
  ): Promise<{ data: readonly QueueItem[]; nextCursor?: string }> => {
    const claimed =
      asked.filter === 'mine'
        ? { claimed: { by: actor.id } }
        : asked.filter === 'unclaimed'
          ? { claimed: 'nobody' as const }
          : {};
    const [page, names] = await Promise.all([
      ports.reading.queuePage(actor.holdings, {
        officerId: actor.id,
        limit: pageSize,
        ...(asked.cursor ? { cursor: asked.cursor } : {}),
        ...claimed,
      }),
      ports.versions.listNames(),
    ]);
    const data = page.rows.map((row) =>
      queueItem({
        city: ports.city,
        actor,
        row,
        now: row.readAt,
        serviceName: names.get(row.serviceId) ?? row.serviceId,
      }),
    );
    return page.nextCursor ? { data, nextCursor: page.nextCursor } : { data };
  };

export function queueItem({
  city,
  actor,
  row,
  now,
  serviceName,
}: {
  city: City;
  actor: OfficerActor;
  row: TaskRow;
  now: Instant;
  serviceName: string;
}): QueueItem {
  return {
    id: taskId(row),
    title: row.title,
    reference: row.reference,
    service: { key: row.serviceId, name: serviceName },
    agency: agencyNamed(city, row.agency),
    role: { key: row.role, name: city.roles[row.role]?.name ?? row.role },
    openedAt: row.openedAt,
    ...(row.due ? { due: row.due } : {}),
    dueState: row.suspendedAt ? 'none' : dueState(row.due, now),
    ...(row.suspendedAt ? { suspendedSince: row.suspendedAt } : {}),
    ...(row.claimedBy ? { claimedBy: { key: row.claimedBy, name: officerName(city, row.claimedBy) } } : {}),
    ...(row.sharesFamily ? { refused: ownFamily.reason } : {}),
    mine: row.claimedBy === actor.id,
    revision: row.revision,
  };
}
