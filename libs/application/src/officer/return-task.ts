import type { TaskRow } from '../ports/case-reading.js';
import type { OfficerActor } from '@alur/access';
import { mayReturnAgain, taskPermissions } from '@alur/access';
import type { ReturnNote } from '@alur/case';
import { isReturnReason, needsAnotherRound, notesOf, returnablePages } from '@alur/case';
import type { Answers } from '@alur/forms';
import type { Json, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import type { CaseChange, CaseRecord, LoadedCase } from '../ports/lanes.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { seenFields } from '../reading/seen-case.js';
import { advanceCase } from '../turn/advance-case.js';
import { applicationSection, correctionSection } from '../turn/turn-context.js';
import type { TaskDone, TaskPorts } from './complete-task.js';
import { isAnsweredBefore, taskChanged, taskSuspended } from './complete-task.js';
import { findOwnTask, leadingRoles, refusedTask, taskAsLoaded, taskNotFound } from './task-access.js';

export interface TaskReturn {
  readonly taskId: string;
  /** Revision of the task the officer saw (`If-Match`). */
  readonly revision: number;
  /** By field id: the code of a reason, and words beside it. */
  readonly fields: Readonly<Record<string, { readonly reason: string; readonly note?: string }>>;
  /** Why once more, in writing; from somebody who leads the agency. */
  readonly anotherRound?: string;
}

/**
 * An officer sends the request back to its applicant. Rejections: `TASK_NOT_FOUND`, `TASK_NOT_OPEN`, `TASK_SUSPENDED`,
 * `TASK_CHANGED`, `NOT_ALLOWED` with the reason, `OWN_FAMILY`, `DATA_INVALID` with fields, `CORRECTION_EMPTY`,
 * `CORRECTION_NOT_FROM_HERE`, `CORRECTION_ROUND_USED`, `CASE_BUSY`.
 */
export const returnTask =
  (ports: TaskPorts & { readonly versions: ServiceVersions }) =>
  async (actor: OfficerActor, asked: TaskReturn): Promise<Result<TaskDone, Rejection>> => {
    const found = await findOwnTask(ports, actor, asked.taskId);
    if (!found.ok) return found;
    const task = found.value;
    const record = await ports.reading.findCase(task.caseId);
    if (!record) return err(taskNotFound);
    const seen = await seenFields(ports, actor, record);
    const requestHash = ports.entropy.sha256(canonicalJson(asked as unknown as Json));
    const salt = ports.entropy.salt();
    const result = await ports.lanes.submit<TaskDone>({
      caseId: task.caseId,
      service: task.serviceId,
      key: `return:${task.key}:${ports.entropy.sha256(`${actor.id}:${String(asked.revision)}`)}`,
      requestHash,
      decide: (loaded) => decideReturn({ ...ports, actor, task, asked, seen, salt }, loaded),
    });
    return isAnsweredBefore(result) ? err(taskSuspended) : result;
  };

interface Returning extends TaskPorts {
  readonly actor: OfficerActor;
  readonly task: TaskRow;
  readonly asked: TaskReturn;
  readonly seen: ReadonlySet<string>;
  readonly salt: string;
}

function decideReturn(returning: Returning, loaded: LoadedCase): Result<CaseChange<TaskDone>, Rejection> {
  const { city, actor, task, asked, entropy, salt } = returning;
  const fault = refusal(returning, loaded);
  if (fault) return err(fault);
  const round = roundOf(loaded);
  const words: Answers = {
    round,
    notes: [...notesOf(loaded.answers[correctionSection], round), ...notesIn(asked, task.key)],
    ...(asked.anotherRound ? { anotherRound: asked.anotherRound.trim() } : {}),
  };
  const record = { section: correctionSection, commitment: entropy.sha256(salt + canonicalJson(words)) };
  return advanceCase<TaskDone>({
    city,
    loaded,
    actor: `officer:${actor.id}`,
    data: { record, answers: words, salt },
    command: () =>
      ok({
        type: 'ReturnForCorrection',
        at: loaded.at,
        key: task.key,
        by: actor.id,
        fields: Object.fromEntries(Object.entries(asked.fields).map(([id, { reason }]) => [id, reason])),
        ...(asked.anotherRound ? { anotherRound: true as const } : {}),
        data: record,
      }),
    answer: ({ id, reference }: CaseRecord) => ({ caseId: id, reference }),
  });
}

const roundOf = ({ record }: LoadedCase): number =>
  record?.state.correction?.round ?? (record?.state.corrections?.length ?? 0) + 1;

function refusal(returning: Returning, loaded: LoadedCase): Rejection | undefined {
  const { city, actor, task, asked } = returning;
  const open = loaded.record?.state.process.elements[task.key];
  if (!loaded.record || !loaded.version || open?.phase !== 'user-task')
    return { code: 'TASK_NOT_OPEN', message: 'Tugas ini sudah diselesaikan atau tidak lagi terbuka.' };
  if (open.suspended) return taskSuspended;
  const target = taskAsLoaded(city, task, open);
  const permission = taskPermissions(actor, target).return;
  if (!permission.allowed)
    return refusedTask(task, permission, open.claimedBy ? 'NOT_CLAIMED_BY_ACTOR' : 'NOT_ALLOWED');
  if (task.revision !== asked.revision) return taskChanged;
  if (needsAnotherRound(loaded.record.state)) {
    const again = mayReturnAgain(actor, target, leadingRoles(city));
    if (!again.allowed) return { code: 'CORRECTION_ROUND_USED', message: again.reason };
    if ((asked.anotherRound?.trim() ?? '').length < 10) return reasonMissing;
  }
  return fieldFaults(returning, loaded);
}

const reasonMissing: Rejection = {
  code: 'CORRECTION_ROUND_USED',
  message: 'Permohonan ini sudah pernah dikembalikan. Tulis alasan mengapa perlu dikembalikan sekali lagi.',
  fields: { anotherRound: 'Tulis alasannya, sedikitnya 10 huruf.' },
};

function fieldFaults({ asked, seen }: Returning, { version, answers }: LoadedCase): Rejection | undefined {
  if (!version) return undefined;
  const pages = returnablePages(version.bundle, answers[applicationSection] ?? {}, seen);
  const known = new Set(pages.flatMap((page) => page.fields.map((field) => field.id)));
  const faults = Object.entries(asked.fields).flatMap(([id, { reason, note }]): [string, string][] => {
    if (!known.has(id)) return [[id, 'Isian ini tidak dapat dikembalikan.']];
    if (!isReturnReason(reason)) return [[id, 'Pilih alasan dari daftar.']];
    return reason === 'other' && !note?.trim() ? [[id, 'Tulis apa yang perlu diperbaiki.']] : [];
  });
  return faults.length === 0
    ? undefined
    : { code: 'DATA_INVALID', message: 'Ada alasan yang perlu dilengkapi.', fields: Object.fromEntries(faults) };
}

const notesIn = ({ fields }: TaskReturn, task: string): readonly ReturnNote[] =>
  Object.entries(fields).flatMap(([field, { note }]) => (note?.trim() ? [{ field, task, text: note.trim() }] : []));
