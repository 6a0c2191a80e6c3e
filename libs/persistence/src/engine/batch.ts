// One batch of a lane: load all, decide each, commit what was decided.
import type { CaseChange, CaseCommandRequest, CompiledVersion, LoadedCase } from '@alur/application';
import type { Answers } from '@alur/forms';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, later, ok } from '@alur/kernel';
import type { Pool } from 'pg';
import { bodiesApart, takeApart } from '@alur/process-engine';
import type { Rounds } from './case-rounds.js';
import { loadRounds, roundRows, roundsOf, withRounds } from './case-rounds.js';
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

interface Undecided {
  readonly index: number;
  readonly request: AnyRequest;
  readonly row: LoadedRow;
  readonly loaded: LoadedCase;
  /** Those of the case that were loaded. */
  readonly rounds: Rounds;
}

interface Decided extends Undecided {
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

  const open: Undecided[] = [];
  requests.forEach((request, index) => {
    const row = rows[index];
    if (!row) throw new Error(`Expected a loaded row for case ${request.caseId}`);
    const answered = fromInbox(request, row);
    if (answered) settled[index] = { kind: 'answered', outcome: answered };
    else open.push({ index, request, row, loaded: toLoadedCase(row, versions), rounds: {} });
  });
  const first = decideAll(await withRoundsOf(ports.pool, open, (one) => one.request.rounds), settled);
  // Some turned out to need every round: a counter says how many there are. What still lacks some was overtaken.
  const second = decideAll(await withRoundsOf(ports.pool, first.lacking, () => undefined), settled);
  const decided = [...first.decided, ...second.decided];
  const won = await commit(ports.pool, decided);
  for (const { index, request, change } of decided) {
    if (won.has(request.caseId))
      settled[index] = { kind: 'answered', outcome: ok(change.answer), change: { caseId: request.caseId, change } };
  }
  return settled;
}

/** Decides each by itself; what is answered without a change is settled. */
function decideAll(
  open: readonly Undecided[],
  settled: Settled[],
): { readonly decided: readonly Decided[]; readonly lacking: readonly Undecided[] } {
  const decided: Decided[] = [];
  const lacking: Undecided[] = [];
  for (const one of open) {
    try {
      const decision = one.request.decide(one.loaded);
      if (decision.ok) decided.push({ ...one, change: decision.value });
      else if (decision.error.code === 'ROUNDS_NOT_LOADED') lacking.push(one);
      else settled[one.index] = { kind: 'answered', outcome: decision };
    } catch (error) {
      settled[one.index] = { kind: 'threw', error };
    }
  }
  return { decided, lacking };
}

/** Most cases have no rounds beside them and cost no round trip. */
async function withRoundsOf(
  pool: Pool,
  open: readonly Undecided[],
  keysOf: (one: Undecided) => readonly string[] | undefined,
): Promise<readonly Undecided[]> {
  const asked = open.flatMap((one) => {
    const { record } = one.loaded;
    return record && bodiesApart(record.state.process).length > 0 ? [{ one, record }] : [];
  });
  const found = await loadRounds(
    pool,
    asked.map(({ one, record }) => roundsOf(record, keysOf(one))),
  );
  const loaded = new Map(
    asked.map(({ one, record }, place): [Undecided, Undecided] => {
      const rounds = found[place] ?? {};
      return [one, { ...one, rounds, loaded: { ...one.loaded, record: withRounds(record, rounds) } }];
    }),
  );
  return open.map((one) => loaded.get(one) ?? one);
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
  const apart = decided.map(({ request, change, rounds }) =>
    roundRows(request.caseId, rounds, takeApart(change.state.process).rounds),
  );
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
      JSON.stringify(apart.flatMap(({ kept }) => kept)),
      JSON.stringify(apart.flatMap(({ over }) => over)),
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
    state: { ...change.state, process: takeApart(change.state.process).state } as unknown as JsonObject,
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
