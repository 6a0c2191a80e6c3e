import type { OfficerActor, TaskForAccess } from '@alur/access';
import { maySeeTask } from '@alur/access';
import type { City } from '@alur/city';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CaseReading, TaskRow } from '../ports/case-reading.js';
import { readTaskId, taskId } from './task-id.js';

export const taskNotFound: Rejection<'TASK_NOT_FOUND'> = {
  code: 'TASK_NOT_FOUND',
  message: 'Tugas ini tidak ditemukan.',
};

export const officerName = (city: City, id: string): string =>
  city.officeHolders.find((holder) => holder.id === id)?.name ?? 'petugas lain';

export const taskForAccess = (city: City, row: TaskRow): TaskForAccess => ({
  id: taskId(row),
  performer: { agency: row.agency, role: row.role, ...(row.scope ? { scope: row.scope } : {}) },
  ...(row.claimedBy ? { claimedBy: { id: row.claimedBy, name: officerName(city, row.claimedBy) } } : {}),
  ...(row.suspendedAt ? { suspended: true } : {}),
});

/** A task of somebody else's queue answers like one that does not exist. Rejections: `TASK_NOT_FOUND`. */
export async function findOwnTask(
  ports: { readonly city: City; readonly reading: CaseReading },
  actor: OfficerActor,
  id: string,
): Promise<Result<TaskRow, Rejection>> {
  const address = readTaskId(id);
  const row = address && (await ports.reading.findTask(address.caseId, address.key));
  if (!row || !maySeeTask(actor, taskForAccess(ports.city, row))) return err(taskNotFound);
  return ok(row);
}
