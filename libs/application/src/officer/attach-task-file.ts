import type { OfficerActor } from '@alur/access';
import { taskPermissions } from '@alur/access';
import type { Rejection, Result } from '@alur/kernel';
import { err } from '@alur/kernel';
import { keepFile } from '../files/keep-file.js';
import type { Upload, UploadPorts } from '../files/keep-file.js';
import type { StoredFile } from '../ports/files.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import type { TaskPorts } from './complete-task.js';
import { taskSuspended } from './complete-task.js';
import { findOwnTask, refusedTask, taskForAccess } from './task-access.js';

/**
 * A file for a task's form, from whoever may complete it; it counts once the task is completed with it. Rejections:
 * `TASK_NOT_FOUND`, `TASK_NOT_OPEN`, `TASK_SUSPENDED`, `NOT_CLAIMED_BY_ACTOR`, `OWN_FAMILY`, `FIELD_NOT_FOUND`, those of the file. */
export const attachTaskFile =
  (ports: TaskPorts & UploadPorts & { readonly versions: ServiceVersions }) =>
  async (
    actor: OfficerActor,
    asked: { readonly taskId: string; readonly fieldId: string; readonly upload: Upload },
  ): Promise<Result<StoredFile, Rejection>> => {
    const found = await findOwnTask(ports, actor, asked.taskId);
    if (!found.ok) return found;
    if (!found.value.open) return err({ code: 'TASK_NOT_OPEN', message: 'Tugas ini sudah selesai.' });
    if (found.value.suspendedAt) return err(taskSuspended);
    const may = taskPermissions(actor, taskForAccess(ports.city, found.value)).complete;
    if (!may.allowed) return err(refusedTask(found.value, may, 'NOT_CLAIMED_BY_ACTOR'));
    const record = await ports.reading.findCase(found.value.caseId);
    const version = record && (await ports.versions.getVersion(record.versionHash));
    const field = version?.bundle.tasks[found.value.elementId]?.fields.find((one) => one.id === asked.fieldId);
    if (!record || field?.type !== 'file')
      return err({ code: 'FIELD_NOT_FOUND', message: 'Bagian ini tidak menerima berkas.' });
    const owner = { caseId: record.id, subjectId: record.applicantId, field, by: `officer:${actor.id}` };
    return keepFile(ports, owner, asked.upload);
  };
