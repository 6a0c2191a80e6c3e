// One batch of a lane: load all, decide each, commit what was decided.
import type { CaseChange, CaseCommandRequest, CompiledVersion, LoadedCase } from '@alur/application';
import type { Answers } from '@alur/forms';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, later, ok } from '@alur/kernel';
import type { Pool } from 'pg';
import type { CaseRow } from './case-row.js';
import { toCaseRecord } from './case-row.js';
import { commitStatement } from './commit-statement.js';
import { chainHash, chainStart } from './hash-chain.js';
import { loadStatement } from './load-statement.js';

export type AnyRequest = CaseCommandRequest<JsonObject>;
export type Outcome = Result<JsonObject, Rejection>;

/** What became of a command: answered, thrown by a decision, or to be tried again with fresh data. */
export type Settled =
  | { readonly kind: 'answered'; readonly outcome: Outcome; readonly change?: Committed }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'overtaken' };

export interface Committed {
  readonly caseId: string;
  readonly change: CaseChange<JsonObject>;
}

interface LoadedRow extends CaseRow {
  readonly now: Date;
  readonly head: Buffer;
  readonly answers: Readonly<Record<string, Answers>> | null;
  readonly inbox_hash: string | null;
  readonly inbox_answer: JsonObject | null;
  readonly work_attempt: number | null;
}

interface Decided {
  readonly index: number;
  readonly request: AnyRequest;
  readonly row: LoadedRow;
  readonly loaded: LoadedCase;
  readonly change: CaseChange<JsonObject>;
}

export interface BatchPorts {
  readonly pool: Pool;
  getVersion(hash: string): Promise<CompiledVersion>;
}

/** The requests are of different cases. A SQL error is thrown: the lane then tries them one by one. */
export async function runBatch(ports: BatchPorts, requests: readonly AnyRequest[]): Promise<readonly Settled[]> {
  const settled: Settled[] = requests.map(() => ({ kind: 'overtaken' }));
  const rows = await load(ports.pool, requests);
  const versions = new Map<string, CompiledVersion>();
  for (const hash of new Set(rows.flatMap((row) => (row.id ? [row.version_hash] : []))))
    versions.set(hash, await ports.getVersion(hash));

  const decided: Decided[] = [];
  requests.forEach((request, index) => {
    const row = rows[index];
    if (!row) throw new Error(`Expected a loaded row for case ${request.caseId}`);
    const answered = fromInbox(request, row);
    if (answered) {
      settled[index] = { kind: 'answered', outcome: answered };
      return;
    }
    const loaded = toLoadedCase(row, versions);
    try {
      const decision = request.decide(loaded);
      if (decision.ok) decided.push({ index, request, row, loaded, change: decision.value });
      else settled[index] = { kind: 'answered', outcome: decision };
    } catch (error) {
      settled[index] = { kind: 'threw', error };
    }
  });
  const won = await commit(ports.pool, decided);
  for (const { index, request, change } of decided) {
    if (won.has(request.caseId))
      settled[index] = { kind: 'answered', outcome: ok(change.answer), change: { caseId: request.caseId, change } };
  }
  return settled;
}

async function load(pool: Pool, requests: readonly AnyRequest[]): Promise<readonly LoadedRow[]> {
  const result = await pool.query<LoadedRow>({
    name: 'load-cases',
    text: loadStatement,
    values: [requests.map((r) => r.caseId), requests.map((r) => r.key), requests.map((r) => r.workItem ?? '')],
  });
  return result.rows;
}

function fromInbox(request: AnyRequest, row: LoadedRow): Outcome | undefined {
  if (row.inbox_hash === null || row.inbox_answer === null) return undefined;
  if (row.inbox_hash === request.requestHash) return ok(row.inbox_answer);
  return err({
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: 'Expected a new idempotency key for another request, but this one was used before.',
  });
}

function toLoadedCase(row: LoadedRow, versions: ReadonlyMap<string, CompiledVersion>): LoadedCase {
  const now = row.now.toISOString();
  const answers = row.answers ?? {};
  const work = row.work_attempt === null ? {} : { workItemAttempt: row.work_attempt };
  if (!row.id) return { at: now, answers, ...work };
  const version = versions.get(row.version_hash);
  return {
    at: later(now, row.state.lastAt),
    record: toCaseRecord(row),
    ...(version ? { version } : {}),
    answers,
    ...work,
  };
}

async function commit(pool: Pool, decided: readonly Decided[]): Promise<ReadonlySet<string>> {
  if (decided.length === 0) return new Set();
  const rows = <T>(make: (one: Decided) => readonly T[]): string => JSON.stringify(decided.flatMap(make));
  const result = await pool.query<{ id: string }>({
    name: 'commit-cases',
    text: commitStatement,
    values: [
      rows((one) => [turnRow(one)]),
      rows(({ request, change, loaded }) =>
        change.data ? [{ case_id: request.caseId, at: loaded.at, ...change.data }] : [],
      ),
      rows(({ request, change, row }) =>
        change.opened.map((task) =>
          openedRow(
            request.caseId,
            row.reference ?? change.create?.reference,
            row.service_id ?? change.create?.serviceId,
            task,
          ),
        ),
      ),
      rows(({ request, change, loaded }) =>
        change.closed.map((key) => ({ case_id: request.caseId, key, at: loaded.at })),
      ),
      rows(({ request, change }) => change.claims.map((claim) => ({ case_id: request.caseId, ...claim }))),
      rows(({ request, change }) =>
        change.workAdded.map(({ runAt, ...item }) => ({ case_id: request.caseId, ...item, run_at: runAt })),
      ),
      rows(({ request, change }) => change.workDone.map((key) => ({ case_id: request.caseId, key }))),
      rows(({ request, change }) => change.pauses.map((pause) => ({ case_id: request.caseId, ...pause }))),
    ],
  });
  return new Set(result.rows.map((row) => row.id));
}

function turnRow({ request, row, loaded, change }: Decided): JsonObject {
  const expected = loaded.record?.revision ?? 0;
  const previous = loaded.record ? row.head : chainStart;
  const events = canonicalJson(change.events);
  const revision = expected + 1;
  const hash = chainHash(previous, {
    caseId: request.caseId,
    revision,
    at: loaded.at,
    actor: change.actor,
    commandKey: request.key,
    events,
  });
  return {
    case_id: request.caseId,
    expected,
    revision,
    reference: change.create?.reference ?? null,
    service_id: change.create?.serviceId ?? null,
    version_hash: change.create?.versionHash ?? null,
    applicant_id: change.create?.applicantId ?? null,
    at: loaded.at,
    actor: change.actor,
    command_key: request.key,
    request_hash: request.requestHash,
    answer: change.answer,
    state: change.state as unknown as JsonObject,
    events,
    prev_hash: previous.toString('hex'),
    hash: hash.toString('hex'),
  };
}

function openedRow(
  caseId: string,
  reference: string | undefined,
  serviceId: string | undefined,
  task: CaseChange<JsonObject>['opened'][number],
): JsonObject {
  const { key, agency, role, scope, elementId, title, openedAt, due, claimedBy } = task;
  return {
    case_id: caseId,
    key,
    agency,
    role,
    scope,
    element_id: elementId,
    title,
    reference: reference ?? '',
    service_id: serviceId ?? '',
    opened_at: openedAt,
    due_at: due ?? null,
    claimed_by: claimedBy ?? null,
  };
}
