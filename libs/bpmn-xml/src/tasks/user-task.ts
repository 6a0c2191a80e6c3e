import type { Assignment, TextValue, UserTask } from '@alur/process-model';
import { activity } from '../activities/activity.js';
import { optional, refuseValue, writtenAt } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { isDateTime, isDuration } from '../timers/iso-time.js';
import { isWorkingTime, workingTimeRule } from '../timers/working-time.js';
import { readTextValue } from '../expressions/feel.js';
import { extensionsOf, foreignAttribute, textOf } from '../xml/xml-node.js';

export function userTask(read: ReadNode): UserTask {
  return {
    type: 'userTask',
    ...activity(read),
    ...optional({
      standardTime: standardTimeOf(read),
      assignment: assignmentOf(read),
      dueDate: dueDateOf(read),
      priority: priorityOf(read),
      claimRequired: claimOf(read),
      notBy: textOf(read.node, 'fourEyes')?.split(/\s+/),
    }),
  };
}

function standardTimeOf(read: ReadNode): string | undefined {
  const standardTime = textOf(read.node, 'standardTime');
  if (standardTime !== undefined && !isWorkingTime(standardTime))
    refuseValue(
      read,
      `punya waktu baku "${standardTime}" yang tidak dapat dibaca. ${workingTimeRule}.`,
      'TIMER_INVALID',
    );
  return standardTime;
}

const people = {
  assignee: 'Petugas yang ditunjuk',
  candidateUsers: 'Calon petugas',
  candidateGroups: 'Kelompok calon petugas',
} satisfies Record<keyof Assignment, string>;

function assignmentOf(read: ReadNode): Assignment | undefined {
  const entries = Object.entries(people).flatMap(([name, what]) => {
    const value = valueOf(read, { name, holder: 'zeebe:assignmentDefinition', what });
    return value ? [[name, value] as const] : [];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function dueDateOf(read: ReadNode): TextValue | undefined {
  const due = valueOf(read, { name: 'dueDate', holder: 'zeebe:taskSchedule', what: 'Tenggat tugas' });
  if (due && 'literal' in due && !isDateTime(due.literal) && !isDuration(due.literal))
    refuseValue(
      read,
      `punya tenggat "${due.literal}" yang tidak dapat dibaca. Tulis tanggal atau durasi ISO 8601, misalnya 2026-11-23T09:00:00+07:00 atau P3D.`,
      'TIMER_INVALID',
    );
  return due;
}

function priorityOf(read: ReadNode): TextValue | undefined {
  const priority = valueOf(read, { name: 'priority', holder: 'zeebe:priorityDefinition', what: 'Prioritas' });
  if (priority && 'literal' in priority && !/^(\d{1,2}|100)$/.test(priority.literal))
    refuseValue(read, `punya prioritas "${priority.literal}". Isi bilangan bulat dari 0 sampai 100.`);
  return priority;
}

function claimOf(read: ReadNode): true | undefined {
  const claim = textOf(read.node, 'claim');
  if (claim === undefined || claim === 'required') return claim && true;
  return refuseValue(read, `punya alur:claim="${claim}". Tulis alur:claim="required", atau hapus atribut itu.`);
}

interface Written {
  /** Attribute name, the same in our namespace and in those of Camunda. */
  readonly name: string;
  /** Extension element of Camunda 8 that has the attribute. */
  readonly holder: string;
  readonly what: string;
}

function valueOf(read: ReadNode, { name, holder, what }: Written): TextValue | undefined {
  const [zeebe] = extensionsOf(read.node, holder);
  const text =
    textOf(read.node, name) ?? (zeebe && textOf(zeebe, name)) ?? foreignAttribute(read.node, `camunda:${name}`);
  return text === undefined ? undefined : readTextValue(text, writtenAt(read, what));
}
