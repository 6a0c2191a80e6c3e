import type { OfficerActor, TaskForAccess } from '@alur/access';
import { maySeeTask } from '@alur/access';
import { officerName } from '@alur/case';
import type { City } from '@alur/city';
import type { Instant, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CaseReading, TaskRow } from '../ports/case-reading.js';
import { readTaskId, taskId } from './task-id.js';

export const taskNotFound: Rejection<'TASK_NOT_FOUND'> = {
  code: 'TASK_NOT_FOUND',
  message: 'Tugas ini tidak ditemukan.',
};

export const taskForAccess = (city: City, row: TaskRow): TaskForAccess => ({
  id: taskId(row),
  performer: { agency: row.agency, role: row.role, ...(row.scope ? { scope: row.scope } : {}) },
  ...(row.claimedBy ? { claimedBy: { id: row.claimedBy, name: officerName(city, row.claimedBy) } } : {}),
  ...(row.suspendedAt ? { suspended: true } : {}),
  ...(row.sharesFamily ? { sharesFamily: true } : {}),
});

/** Roles that lead an agency. */
export const leadingRoles = (city: City): ReadonlySet<string> =>
  new Set(Object.values(city.roles).flatMap((role) => (role.leads ? [role.key] : [])));

/** The row as the loaded state has it: somebody may have taken or returned the task since the row was read. */
export function taskAsLoaded(
  city: City,
  row: TaskRow,
  open: { readonly claimedBy?: string; readonly suspended?: { readonly since: Instant } },
): TaskForAccess {
  const { claimedBy: _claimed, suspendedAt: _suspended, ...rest } = row;
  return taskForAccess(city, {
    ...rest,
    ...(open.claimedBy ? { claimedBy: open.claimedBy } : {}),
    ...(open.suspended ? { suspendedAt: open.suspended.since } : {}),
  });
}

export interface OwnTaskPorts {
  readonly city: City;
  readonly reading: CaseReading;
}

/** What is answered to who may not for the sake of their family, and what to everybody else. */
export const refusedTask = (task: TaskRow, { reason }: { readonly reason: string }, otherwise: string): Rejection => ({
  code: task.sharesFamily ? 'OWN_FAMILY' : otherwise,
  message: reason,
});

/** A task of somebody else's queue answers like one that does not exist. Rejections: `TASK_NOT_FOUND`. */
export async function findOwnTask(
  ports: OwnTaskPorts,
  actor: OfficerActor,
  id: string,
): Promise<Result<TaskRow, Rejection>> {
  const address = readTaskId(id);
  const row = address && (await ports.reading.findTask(address.caseId, address.key, actor.id));
  if (!row || !maySeeTask(actor, taskForAccess(ports.city, row))) return err(taskNotFound);
  return ok(row);
}
