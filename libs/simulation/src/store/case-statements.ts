// The lanes' statements over the tables in memory: load, rounds, commit.
import type { AskedCase, LoadedRow, Rounds, RoundsAsked, TurnRow, TurnRows } from '@alur/persistence';
import type { Answers } from '@alur/forms';
import type { CaseState } from '@alur/case';
import type { ElementInstance } from '@alur/process-engine';
import type { JsonObject } from '@alur/kernel';
import type { WorkKind } from '@alur/application';
import type { Tables, TaskRowKept } from './tables.js';
import { nameOf } from './tables.js';
import type { Statement, Transaction } from './transaction.js';
import type { NewWork } from './work-statements.js';
import { addWork } from './work-statements.js';
import { UniqueViolation } from './transaction.js';
import { writeIncidents } from './write-incidents.js';

export const loadCases =
  (tables: Tables, asked: readonly AskedCase[]): Statement<readonly LoadedRow[]> =>
  () => ({ result: asked.map((one) => loadedRow(tables, one)) });

function loadedRow(tables: Tables, { caseId, key, workItem }: AskedCase): LoadedRow {
  const kept = tables.cases.get(caseId);
  const inbox = tables.inbox.get(nameOf(caseId, key));
  const work = workItem === undefined ? undefined : tables.work.get(nameOf(caseId, workItem));
  const beside = {
    now: new Date(tables.now),
    answers: newestAnswers(tables, caseId),
    inbox_hash: inbox?.hash ?? null,
    inbox_answer: inbox?.answer ?? null,
    work_attempt: work?.attempt ?? null,
  };
  if (!kept) return { id: null, ...beside } as unknown as LoadedRow; // the other columns are null and never looked at
  return {
    id: kept.id,
    reference: kept.reference,
    service_id: kept.serviceId,
    version_hash: kept.versionHash,
    applicant_id: kept.applicantId,
    created_at: new Date(kept.createdAt),
    revision: kept.revision,
    state: JSON.parse(kept.state) as CaseState,
    head: Buffer.from(kept.head, 'hex'),
    ...beside,
  };
}

function newestAnswers(tables: Tables, caseId: string): Readonly<Record<string, Answers>> | null {
  const rows = tables.data.get(caseId);
  if (!rows) return null;
  const newest = new Map<string, { readonly revision: number; readonly answers: Answers }>();
  for (const row of rows) {
    const known = newest.get(row.section);
    if (!known || known.revision < row.revision) newest.set(row.section, row);
  }
  return Object.fromEntries([...newest].map(([section, { answers }]) => [section, answers]));
}

export const loadRounds =
  (tables: Tables, asked: readonly RoundsAsked[]): Statement<readonly Rounds[]> =>
  () => ({
    result: asked.map(({ caseId, keys }) =>
      Object.fromEntries(
        [...(tables.rounds.get(caseId) ?? [])]
          .filter(([key]) => keys === undefined || keys.includes(key))
          .map(([key, state]) => [key, JSON.parse(state) as ElementInstance]),
      ),
    ),
  });

/**
 * Locks the case rows in id order and skips what somebody else is writing; a turn that finishes a work item needs it
 * as it was claimed. Rows of the won cases that somebody else holds are waited for, as a DELETE would.
 */
export const commitTurns =
  (tables: Tables, turns: readonly TurnRows[]): Statement<ReadonlySet<string>> =>
  (transaction) => {
    const won: TurnRows[] = [];
    for (const one of [...turns].sort(byCase)) {
      const answer = isWon(tables, one.turn, transaction);
      if (typeof answer !== 'boolean') return { waitsFor: answer };
      if (answer) won.push(one);
    }
    for (const { done } of won)
      for (const { case_id, key } of done as unknown as readonly { case_id: string; key: string }[]) {
        const name = nameOf(case_id, key);
        if (!tables.work.has(name)) continue;
        const holder = tables.locks.take(`work ${name}`, transaction);
        if (holder) return { waitsFor: holder };
      }
    for (const { waitsClosed } of won)
      for (const row of waitsClosed) {
        const name = nameOf(String(row['case_id']), String(row['key']));
        const holder = tables.subscriptions.has(name) ? tables.locks.take(`wait ${name}`, transaction) : undefined;
        if (holder) return { waitsFor: holder };
      }
    const result = new Set(won.map(({ turn }) => turn.case_id));
    if (won.length === 0) return { result };
    return { result, apply: () => won.forEach((one) => write(tables, one)) };
  };

const byCase = (a: TurnRows, b: TurnRows): number =>
  a.turn.case_id < b.turn.case_id ? -1 : a.turn.case_id > b.turn.case_id ? 1 : 0;

function isWon(tables: Tables, turn: TurnRow, transaction: Transaction): boolean | Transaction {
  const { case_id: id, expected } = turn;
  if (expected === 0) {
    const holder = tables.locks.take(`insert ${id}`, transaction);
    if (holder) return holder;
    if (tables.cases.has(id)) return false;
    const named = tables.references.get(turn.reference ?? '');
    if (named !== undefined) throw new UniqueViolation(`reference ${String(turn.reference)} belongs to ${named}`);
    return true;
  }
  if (tables.locks.take(`case ${id}`, transaction)) return false;
  if (tables.cases.get(id)?.revision !== expected) return false;
  if (turn.work_key === null) return true;
  const name = nameOf(id, turn.work_key);
  if (tables.work.get(name)?.attempt !== turn.work_attempt) return false;
  return tables.locks.take(`work ${name}`, transaction) === undefined;
}

function write(tables: Tables, rows: TurnRows): void {
  const { turn } = rows;
  tables.watcher.turnBegins(turn);
  writeCase(tables, turn);
  tables.events.set(turn.case_id, [...(tables.events.get(turn.case_id) ?? []), turn]);
  tables.inbox.set(nameOf(turn.case_id, turn.command_key), { hash: turn.request_hash, answer: turn.answer });
  for (const row of rows.data)
    tables.data.set(turn.case_id, [
      ...(tables.data.get(turn.case_id) ?? []),
      { revision: Number(row['revision']), section: String(row['section']), answers: row['answers'] as Answers },
    ]);
  writeTasks(tables, rows);
  writeWork(tables, rows);
  writeIncidents(tables, rows);
  writeWaits(tables, rows);
  const rounds = tables.rounds.get(turn.case_id) ?? new Map<string, string>();
  for (const row of rows.roundsKept) rounds.set(String(row['key']), JSON.stringify(row['state']));
  for (const row of rows.roundsOver) rounds.delete(String(row['key']));
  if (rounds.size > 0) tables.rounds.set(turn.case_id, rounds);
  tables.watcher.turnCommitted(turn);
}

function writeCase(tables: Tables, turn: TurnRow): void {
  const kept = tables.cases.get(turn.case_id);
  const changed = { revision: turn.revision, state: JSON.stringify(turn.state), head: turn.hash };
  if (kept) {
    tables.cases.set(turn.case_id, { ...kept, ...changed });
    return;
  }
  tables.references.set(turn.reference ?? '', turn.case_id);
  tables.cases.set(turn.case_id, {
    id: turn.case_id,
    reference: turn.reference ?? '',
    serviceId: turn.service_id ?? '',
    versionHash: turn.version_hash ?? '',
    applicantId: turn.applicant_id ?? '',
    createdAt: Date.parse(turn.at),
    ...changed,
  });
}

function writeTasks(tables: Tables, { opened, closed, claims, pauses }: TurnRows): void {
  for (const row of opened) {
    const task = taskOf(row);
    tables.tasks.set(nameOf(task.caseId, task.key), task);
  }
  const change = (row: JsonObject, to: (task: TaskRowKept) => Partial<TaskRowKept>): void => {
    const name = nameOf(String(row['case_id']), String(row['key']));
    const task = tables.tasks.get(name);
    if (task) tables.tasks.set(name, { ...task, ...to(task), revision: task.revision + 1 });
  };
  for (const row of closed) change(row, () => ({ closedAt: String(row['at']), suspendedAt: null }));
  for (const row of claims) change(row, () => ({ claimedBy: textOf(row['by']) }));
  for (const row of pauses)
    change(row, (task) => ({ suspendedAt: textOf(row['at']), due: textOf(row['due']) ?? task.due }));
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const taskOf = (row: JsonObject): TaskRowKept => ({
  caseId: String(row['case_id']),
  key: String(row['key']),
  agency: String(row['agency']),
  role: String(row['role']),
  scope: String(row['scope']),
  elementId: String(row['element_id']),
  title: String(row['title']),
  reference: String(row['reference']),
  serviceId: String(row['service_id']),
  openedAt: String(row['opened_at']),
  due: textOf(row['due_at']),
  claimedBy: textOf(row['claimed_by']),
  suspendedAt: null,
  closedAt: null,
  revision: 1,
});

function writeWork(tables: Tables, { added, done }: TurnRows): void {
  for (const row of added) {
    const work: NewWork = {
      caseId: String(row['case_id']),
      key: String(row['key']),
      kind: row['kind'] as WorkKind,
      agency: textOf(row['agency']),
      payload: row['payload'] as JsonObject,
      runAt: Date.parse(String(row['run_at'])),
    };
    const name = nameOf(work.caseId, work.key);
    if (tables.work.has(name)) throw new UniqueViolation(`work item ${name} is there already`);
    addWork(tables, work);
  }
  for (const row of done) tables.work.delete(nameOf(String(row['case_id']), String(row['key'])));
}

function writeWaits(tables: Tables, { waitsOpened, waitsClosed }: TurnRows): void {
  for (const row of waitsOpened) {
    const wait = {
      caseId: String(row['case_id']),
      key: String(row['key']),
      kind: String(row['kind']),
      name: String(row['name']),
      correlation: String(row['correlation']),
      openedAt: Date.parse(String(row['opened_at'])),
    };
    tables.subscriptions.set(nameOf(wait.caseId, wait.key), wait);
  }
  for (const row of waitsClosed) tables.subscriptions.delete(nameOf(String(row['case_id']), String(row['key'])));
}
