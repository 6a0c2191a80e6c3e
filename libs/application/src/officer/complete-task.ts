import type { TaskRow } from '../ports/case-reading.js';
import type { OfficerActor } from '@alur/access';
import { taskPermissions } from '@alur/access';
import { publicValues, validateFields } from '@alur/forms';
import type { Answers } from '@alur/forms';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import type { FileRegister, StoredFile } from '../ports/files.js';
import type { CaseChange, Lanes, LoadedCase } from '../ports/lanes.js';
import type { Entropy } from '../ports/people.js';
import { advanceCase } from '../turn/advance-case.js';
import { formContext } from '../turn/turn-context.js';
import type { OwnTaskPorts } from './task-access.js';
import { findOwnTask, refusedTask, taskAsLoaded } from './task-access.js';

export interface TaskPorts extends OwnTaskPorts {
  readonly lanes: Lanes;
  readonly entropy: Entropy;
  readonly register: FileRegister;
}

export interface TaskDone {
  readonly [name: string]: string;
  readonly caseId: string;
  readonly reference: string;
}

export interface Completion {
  readonly taskId: string;
  readonly data: JsonObject;
  /** Revision of the task the officer saw (`If-Match`). */
  readonly revision: number;
}

export const taskSuspended: Rejection<'TASK_SUSPENDED'> = {
  code: 'TASK_SUSPENDED',
  message: 'Tugas ini menunggu perbaikan dari pemohon.',
};

export const taskChanged: Rejection<'TASK_CHANGED'> = {
  code: 'TASK_CHANGED',
  message: 'Tugas ini berubah sejak Anda membukanya. Muat ulang untuk melihat keadaan terakhir; isian Anda tetap ada.',
};

/**
 * An officer answers a task. Rejections: `TASK_NOT_FOUND`, `TASK_NOT_OPEN`, `TASK_SUSPENDED`, `TASK_CHANGED` (another revision),
 * `NOT_ALLOWED` with the reason, `DATA_INVALID` with fields, `NOT_CLAIMED_BY_ACTOR`,
 * `OWN_FAMILY`, `CASE_BUSY`.
 */
export const completeTask =
  (ports: TaskPorts) =>
  async (actor: OfficerActor, completion: Completion): Promise<Result<TaskDone, Rejection>> => {
    const found = await findOwnTask(ports, actor, completion.taskId);
    if (!found.ok) return found;
    const task = found.value;
    const requestHash = ports.entropy.sha256(canonicalJson({ task: completion.taskId, data: completion.data }));
    const salt = ports.entropy.salt();
    const uploaded = mayNameFiles(completion.data) ? await ports.register.listOfCase(task.caseId) : [];
    const result = await ports.lanes.submit<TaskDone>({
      caseId: task.caseId,
      service: task.serviceId,
      // The chain holds the key for good, so nothing that was typed is in it, not even hashed.
      key: `complete:${task.key}:${ports.entropy.sha256(`${actor.id}:${String(completion.revision)}`)}`,
      requestHash,
      rounds: [task.key],
      decide: (loaded) => decideCompletion({ ...ports, actor, task, completion, salt, uploaded }, loaded),
    });
    return isAnsweredBefore(result) ? err(taskNotOpen) : result;
  };

/** Files are named by a UUID, also deep in a list; most answers name none, and nobody has to look for one. */
const mayNameFiles = (data: JsonObject): boolean => /[\da-f]{8}-[\da-f]{4}-/i.test(JSON.stringify(data));

/** Answered by the same person before, with something else. */
export const isAnsweredBefore = (result: Result<unknown, Rejection>): boolean =>
  !result.ok && result.error.code === 'IDEMPOTENCY_KEY_REUSED';

const taskNotOpen: Rejection = {
  code: 'TASK_NOT_OPEN',
  message: 'Tugas ini sudah diselesaikan atau tidak lagi terbuka.',
};

interface Deciding extends TaskPorts {
  readonly actor: OfficerActor;
  readonly task: TaskRow;
  readonly completion: Completion;
  readonly salt: string;
  readonly uploaded: readonly StoredFile[];
}

function decideCompletion(deciding: Deciding, loaded: LoadedCase): Result<CaseChange<TaskDone>, Rejection> {
  const { city, actor, task, completion, salt, entropy } = deciding;
  const open = loaded.record?.state.process.elements[task.key];
  if (open?.phase !== 'user-task') return err(taskNotOpen);
  if (open.suspended) return err(taskSuspended);
  const permission = taskPermissions(actor, taskAsLoaded(city, task, open)).complete;
  if (!permission.allowed) return err(refusedTask(task, permission, 'NOT_CLAIMED_BY_ACTOR'));
  if (task.revision !== completion.revision) return err(taskChanged);
  const fields = loaded.version?.bundle.tasks[task.elementId]?.fields ?? [];
  const valid = validateFields(fields, completion.data, formContext(city, loaded.at));
  if (!valid.ok) return err({ code: 'DATA_INVALID', message: 'Ada isian yang perlu diperbaiki.', fields: valid.error });
  const foreign = fields.find(
    (field) =>
      field.type === 'file' &&
      valid.value[field.id] !== undefined &&
      !deciding.uploaded.some((file) => file.id === valid.value[field.id] && file.field === field.id),
  );
  if (foreign)
    return err({
      code: 'DATA_INVALID',
      message: 'Ada isian yang perlu diperbaiki.',
      fields: { [foreign.id]: 'Berkas ini tidak ditemukan. Kirim berkasnya sekali lagi.' },
    });
  const record = { section: task.elementId, commitment: entropy.sha256(salt + canonicalJson(valid.value)) };
  return advanceCase<TaskDone>({
    city,
    loaded,
    actor: `officer:${actor.id}`,
    ...(isEmpty(valid.value) ? {} : { data: { record, answers: valid.value, salt } }),
    command: () =>
      ok({
        type: 'PerformTask',
        at: loaded.at,
        key: task.key,
        by: actor.id,
        variables: publicValues(fields, valid.value),
        ...(isEmpty(valid.value) ? {} : { data: record }),
      }),
    answer: ({ id, reference }) => ({ caseId: id, reference }),
  });
}

const isEmpty = (answers: Answers): boolean => Object.keys(answers).length === 0;
