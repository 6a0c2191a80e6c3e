// One decided turn as the rows that are written for it.
import type { CaseChange, LoadedCase, NewIncident } from '@alur/application';
import type { JsonObject } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import { takeApart } from '@alur/process-engine';
import type { Rounds } from './case-rounds.js';
import { roundRows } from './case-rounds.js';
import type { DataRow, LoadedRow, TurnRow, TurnRows } from './engine-store.js';
import { chainHash, chainStart } from './hash-chain.js';

export interface DecidedTurn {
  readonly caseId: string;
  readonly key: string;
  readonly requestHash: string;
  readonly workItem?: string;
  readonly row: LoadedRow;
  readonly loaded: LoadedCase;
  readonly rounds: Rounds;
  readonly change: CaseChange<JsonObject>;
}

export function turnRows(decided: DecidedTurn): TurnRows {
  const { caseId, change, loaded, rounds } = decided;
  const of = <T extends object>(rows: readonly T[]): readonly JsonObject[] =>
    rows.map((row) => ({ case_id: caseId, ...row }) as unknown as JsonObject);
  const process = takeApart(change.state.process);
  const apart = roundRows(caseId, rounds, process.rounds);
  return {
    turn: turnRow(decided, { ...change.state, process: process.state } as unknown as JsonObject),
    data: dataRows(decided),
    opened: change.opened.map((task) => openedRow(decided, task)),
    closed: of(change.closed.map((key) => ({ key, at: loaded.at }))),
    claims: of(change.claims),
    pauses: of(change.pauses),
    added: of(change.workAdded.map(({ runAt, ...item }) => ({ ...item, run_at: runAt }))),
    done: of(change.workDone.map((key) => ({ key }))),
    roundsKept: apart.kept,
    roundsOver: apart.over,
    raised: (change.incidents?.raised ?? []).map((incident) => raisedRow(decided, incident)),
    over: of((change.incidents?.over ?? []).map((key) => ({ key, at: loaded.at }))),
    revived: of((change.workRevived ?? []).map((key) => ({ key, at: loaded.at }))),
    waitsOpened: of(
      (change.subscriptions?.opened ?? []).map(({ correlation = '', openedAt, ...wait }) => ({
        ...wait,
        correlation,
        opened_at: openedAt,
      })),
    ),
    waitsClosed: of((change.subscriptions?.closed ?? []).map((key) => ({ key }))),
  };
}

const dataRows = ({ caseId, row, loaded, change }: DecidedTurn): readonly DataRow[] => {
  if (!change.data) return [];
  const subject = row.id === null ? change.create?.applicantId : row.applicant_id;
  return [{ case_id: caseId, at: loaded.at, subject_id: subject ?? '', ...change.data }];
};

const raisedRow = (decided: DecidedTurn, { elementId, raisedAt, ...incident }: NewIncident): JsonObject => ({
  case_id: decided.caseId,
  ...incident,
  element_id: elementId,
  raised_at: raisedAt,
  ...namesOf(decided),
});

/** What lists show of the case itself. */
const namesOf = ({ row, change }: DecidedTurn): { readonly reference: string; readonly service_id: string } =>
  row.id === null
    ? { reference: change.create?.reference ?? '', service_id: change.create?.serviceId ?? '' }
    : { reference: row.reference, service_id: row.service_id };

function turnRow({ caseId, key, requestHash, workItem, row, loaded, change }: DecidedTurn, state: JsonObject): TurnRow {
  const expected = loaded.record?.revision ?? 0;
  const previous = loaded.record ? row.head : chainStart;
  const events = canonicalJson(change.events);
  const revision = expected + 1;
  const hash = chainHash(previous, {
    caseId,
    revision,
    at: loaded.at,
    actor: change.actor,
    commandKey: key,
    events,
  });
  return {
    case_id: caseId,
    expected,
    revision,
    reference: change.create?.reference ?? null,
    service_id: change.create?.serviceId ?? null,
    version_hash: change.create?.versionHash ?? null,
    applicant_id: change.create?.applicantId ?? null,
    at: loaded.at,
    actor: change.actor,
    command_key: key,
    request_hash: requestHash,
    answer: change.answer,
    state,
    events,
    prev_hash: previous.toString('hex'),
    hash: hash.toString('hex'),
    work_key: workItem ?? null,
    work_attempt: workItem === undefined ? null : row.work_attempt,
  };
}

function openedRow(
  decided: DecidedTurn,
  { key, agency, role, scope, elementId, title, openedAt, due, claimedBy }: CaseChange<JsonObject>['opened'][number],
): JsonObject {
  return {
    case_id: decided.caseId,
    key,
    agency,
    role,
    scope,
    element_id: elementId,
    title,
    ...namesOf(decided),
    opened_at: openedAt,
    due_at: due ?? null,
    claimed_by: claimedBy ?? null,
  };
}
