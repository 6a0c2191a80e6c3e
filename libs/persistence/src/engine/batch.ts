// One batch of a lane: load all, decide each, commit what was decided.
import type { CaseChange, CaseCommandRequest, CompiledVersion, LoadedCase } from '@alur/application';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { err, later, ok } from '@alur/kernel';
import { bodiesApart } from '@alur/process-engine';
import type { Rounds } from './case-rounds.js';
import { roundsOf, withRounds } from './case-rounds.js';
import { toCaseRecord } from './case-row.js';
import type { EngineStore, LoadedRow } from './engine-store.js';
import { turnRows } from './turn-rows.js';

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
  readonly store: EngineStore;
  /** What stands for a correlation key wherever one is written down. */
  sealKey(key: string): string;
  getVersion(hash: string): Promise<CompiledVersion>;
}

/** The requests are of different cases. A SQL error is thrown: the lane then tries them one by one. */
export async function runBatch(ports: BatchPorts, requests: readonly AnyRequest[]): Promise<readonly Settled[]> {
  const settled: Settled[] = requests.map(() => ({ kind: 'overtaken' }));
  const rows = await ports.store.load(requests);
  const versions = new Map<string, CompiledVersion>();
  for (const hash of new Set(rows.flatMap((row) => (row.id === null ? [] : [row.version_hash]))))
    versions.set(hash, await ports.getVersion(hash));

  const open: Undecided[] = [];
  requests.forEach((request, index) => {
    const row = rows[index];
    if (!row) throw new Error(`Expected a loaded row for case ${request.caseId}`);
    const answered = fromInbox(request, row);
    if (answered) settled[index] = { kind: 'answered', outcome: answered };
    else open.push({ index, request, row, loaded: toLoadedCase(ports, row, versions), rounds: {} });
  });
  const first = decideAll(await withRoundsOf(ports.store, open, (one) => one.request.rounds), settled);
  // Some turned out to need every round: a counter says how many there are. What still lacks some was overtaken.
  const second = decideAll(await withRoundsOf(ports.store, first.lacking, () => undefined), settled);
  const decided = [...first.decided, ...second.decided];
  if (decided.length === 0) return settled;
  const won = await ports.store.commit(decided.map((one) => turnRows({ ...one.request, ...one })));
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
      if (decision.ok && decision.value.data && one.row.erased)
        settled[one.index] = { kind: 'answered', outcome: err(subjectErased) };
      else if (decision.ok) decided.push({ ...one, change: decision.value });
      else if (decision.error.code === 'ROUNDS_NOT_LOADED') lacking.push(one);
      else settled[one.index] = { kind: 'answered', outcome: decision };
    } catch (error) {
      settled[one.index] = { kind: 'threw', error };
    }
  }
  return { decided, lacking };
}

const subjectErased: Rejection = {
  code: 'SUBJECT_ERASED',
  message: 'Data pemohon ini sudah dihapus, jadi tidak ada isian yang dapat disimpan lagi.',
};

/** Most cases have no rounds beside them and cost no round trip. */
async function withRoundsOf(
  store: EngineStore,
  open: readonly Undecided[],
  keysOf: (one: Undecided) => readonly string[] | undefined,
): Promise<readonly Undecided[]> {
  const asked = open.flatMap((one) => {
    const { record } = one.loaded;
    return record && bodiesApart(record.state.process).length > 0 ? [{ one, record }] : [];
  });
  if (asked.length === 0) return open;
  const found = await store.loadRounds(asked.map(({ one, record }) => roundsOf(record, keysOf(one))));
  const loaded = new Map(
    asked.map(({ one, record }, place): [Undecided, Undecided] => {
      const rounds = found[place] ?? {};
      return [one, { ...one, rounds, loaded: { ...one.loaded, record: withRounds(record, rounds) } }];
    }),
  );
  return open.map((one) => loaded.get(one) ?? one);
}

function fromInbox(request: AnyRequest, row: LoadedRow): Outcome | undefined {
  if (row.inbox_hash === null || row.inbox_answer === null) return undefined;
  if (row.inbox_hash === request.requestHash) return ok(row.inbox_answer);
  return err({
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: 'Expected a new idempotency key for another request, but this one was used before.',
  });
}

function toLoadedCase(
  { sealKey }: BatchPorts,
  row: LoadedRow,
  versions: ReadonlyMap<string, CompiledVersion>,
): LoadedCase {
  const now = row.now.toISOString();
  const answers = row.answers ?? {};
  const work = row.work_attempt === null ? {} : { workItemAttempt: row.work_attempt };
  if (row.id === null) return { at: now, answers, sealKey, ...work };
  const version = versions.get(row.version_hash);
  return {
    at: later(now, row.state.lastAt),
    record: toCaseRecord({ ...row, id: row.id }),
    ...(version ? { version } : {}),
    answers,
    sealKey,
    ...work,
  };
}
