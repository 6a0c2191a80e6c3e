// What a user task says of itself when it opens: by when, how urgent, for whom.
import { addIsoDuration } from '@alur/calendar';
import type { Instant, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Assignment, UserTask } from '@alur/process-model';
import type { Candidates } from '../../contract/state.js';
import { present } from '../../record/present.js';
import { evaluate } from '../../turn/evaluate.js';
import { findText, findTexts } from '../../turn/find-text.js';
import type { IncidentCause } from '../../turn/raise-incident.js';
import type { Visit } from '../../turn/token.js';
import { holderOf } from '../../turn/token.js';
import type { Turn } from '../../turn/turn.js';
import { instantOf } from '../../waits/due-instant.js';

export interface TaskFacts {
  readonly due?: Instant;
  readonly priority?: number;
  readonly candidates?: Candidates;
  readonly claimedBy?: string;
}

export function taskFacts(turn: Turn, task: UserTask, visit: Visit): Result<TaskFacts, IncidentCause> {
  const due = dueOf(turn, task, visit);
  if (!due.ok) return due;
  const { assignment } = task;
  return ok({
    ...present({ due: due.value, priority: priorityOf(turn, task, visit) }),
    ...(assignment ? assigned(turn, assignment, visit) : {}),
  });
}

function dueOf(turn: Turn, task: UserTask, visit: Visit): Result<Instant | undefined, IncidentCause> {
  if (task.dueDate !== undefined) {
    const text = findText(turn, visit, task.dueDate);
    if (text === undefined) return err(noDue(task, 'Tanggalnya tidak dapat ditentukan.'));
    const { zone } = turn.context;
    const due = text.startsWith('P') ? addIsoDuration(turn.at, text, zone) : instantOf(text, zone);
    return due.ok ? ok(due.value) : err(noDue(task, 'Tulis tanggal ISO 8601, misalnya 2026-11-23, atau lamanya.'));
  }
  if (task.standardTime === undefined) return ok(undefined);
  const end = turn.context.workingTimeEnd(holderOf(visit).holder, turn.at, task.standardTime);
  return end.ok ? end : err(noDue(task, end.error.message));
}

const noDue = (task: UserTask, reason: string): IncidentCause => ({
  code: 'TIMER_INVALID',
  message: `Batas waktu langkah "${task.name ?? task.id}" tidak dapat dihitung. ${reason}`,
  stage: 'opening',
});

/** From 0 to 100; what is no such number says nothing. */
function priorityOf(turn: Turn, task: UserTask, visit: Visit): number | undefined {
  if (!task.priority) return undefined;
  const computed = 'feel' in task.priority ? evaluate(turn, visit, task.priority.feel) : undefined;
  const given = computed?.ok ? computed.value : findText(turn, visit, task.priority);
  const priority = typeof given === 'number' ? given : Number(given?.toString().trim() || NaN);
  return Number.isInteger(priority) && priority >= 0 && priority <= 100 ? priority : undefined;
}

function assigned(
  turn: Turn,
  { assignee, candidateUsers, candidateGroups }: Assignment,
  visit: Visit,
): Pick<TaskFacts, 'candidates' | 'claimedBy'> {
  const users = candidateUsers && findTexts(turn, visit, candidateUsers);
  const groups = candidateGroups && findTexts(turn, visit, candidateGroups);
  const claimedBy = assignee && findText(turn, visit, assignee);
  const candidates = present({ users, groups });
  return present({ candidates: users || groups ? candidates : undefined, claimedBy });
}
