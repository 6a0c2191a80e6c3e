// One decided turn as the rows that are written for it.
import type { CaseChange, LoadedCase } from '@alur/application';
import type { JsonObject } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import { takeApart } from '@alur/process-engine';
import type { Rounds } from './case-rounds.js';
import { roundRows } from './case-rounds.js';
import type { LoadedRow, TurnRow, TurnRows } from './engine-store.js';
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
    data: of(change.data ? [{ at: loaded.at, ...change.data }] : []),
    opened: change.opened.map((task) => openedRow(decided, task)),
    closed: of(change.closed.map((key) => ({ key, at: loaded.at }))),
    claims: of(change.claims),
    pauses: of(change.pauses),
    added: of(change.workAdded.map(({ runAt, ...item }) => ({ ...item, run_at: runAt }))),
    done: of(change.workDone.map((key) => ({ key }))),
    roundsKept: apart.kept,
    roundsOver: apart.over,
  };
}

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
  { caseId, row, change }: DecidedTurn,
  { key, agency, role, scope, elementId, title, openedAt, due, claimedBy }: CaseChange<JsonObject>['opened'][number],
): JsonObject {
  return {
    case_id: caseId,
    key,
    agency,
    role,
    scope,
    element_id: elementId,
    title,
    reference: row.id === null ? (change.create?.reference ?? '') : row.reference,
    service_id: row.id === null ? (change.create?.serviceId ?? '') : row.service_id,
    opened_at: openedAt,
    due_at: due ?? null,
    claimed_by: claimedBy ?? null,
  };
}
