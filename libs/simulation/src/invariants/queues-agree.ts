// I7: what a turn means for queues and work is written with it: a queue is never stale, and no job is left out.
import type { CaseEvent, CaseState } from '@alur/case';
import type { TurnRow } from '@alur/persistence';
import type { Tables } from '../store/tables.js';
import { nameOf } from '../store/tables.js';
import type { Violation } from './violation.js';

export function queuesThatDiffer(tables: Tables, turn: TurnRow, state: CaseState): readonly Violation[] {
  const broken = (what: string): Violation => ({
    invariant: 'I7',
    what: `${what} at revision ${String(turn.revision)}`,
  });
  return [...tasksThatDiffer(tables, turn.case_id, state), ...jobsLeftOut(tables, turn, state)].map(broken);
}

function tasksThatDiffer(tables: Tables, caseId: string, { process }: CaseState): readonly string[] {
  return Object.values(process.elements).flatMap((element) => {
    if (element.phase !== 'user-task' || !element.performer) return [];
    const row = tables.tasks.get(nameOf(caseId, element.key));
    if (row?.closedAt !== null) return [`task ${element.key} is open and in no queue`];
    const holder = element.claimedBy ?? null;
    return row.claimedBy === holder
      ? []
      : [`task ${element.key} is held by ${String(holder)}, its queue says ${String(row.claimedBy)}`];
  });
}

function jobsLeftOut(tables: Tables, turn: TurnRow, { process }: CaseState): readonly string[] {
  return (JSON.parse(turn.events) as CaseEvent[]).flatMap((event) => {
    if (event.type !== 'JobCreated' || process.elements[event.key]?.phase !== 'job') return [];
    const kind = tables.work.get(nameOf(turn.case_id, `job-${event.key}`))?.kind;
    const wanted = event.jobType === 'letter' ? 'letter' : 'message';
    return kind === wanted ? [] : [`job ${event.key} is ${String(kind)} and should be ${wanted}`];
  });
}
