// What the lanes ask of a store: read many cases at one instant, write many turns in one transaction.
import type { IdentityNumber } from '@alur/application';
import type { Answers } from '@alur/forms';
import type { JsonObject } from '@alur/kernel';
import type { Rounds, RoundsAsked } from './case-rounds.js';
import type { CaseRow } from './case-row.js';

export interface AskedCase {
  readonly caseId: string;
  /** Idempotency key of the command. */
  readonly key: string;
  /** Hash of what was asked: where the same was answered before, `inbox_hash` is this. */
  readonly requestHash?: string;
  /** Work item that the command finishes. */
  readonly workItem?: string;
  /** Whose case it becomes, of the command that creates it. */
  readonly subject?: string;
}

/** A case as it was asked for; `id` is null while it does not exist. */
export interface LoadedRow extends Omit<CaseRow, 'id'> {
  readonly id: string | null;
  /** The store's clock. */
  readonly now: Date;
  readonly head: Buffer;
  /** Open; those of a subject whose key is destroyed read as erased. */
  readonly answers: Readonly<Record<string, Answers>> | null;
  /** The key of the applicant is destroyed: nothing more can be kept of what people type. */
  readonly erased?: boolean;
  readonly inbox_hash: string | null;
  readonly inbox_answer: JsonObject | null;
  readonly work_attempt: number | null;
}

/** The case row, event row and inbox row of a turn. Hashes are hexadecimal. */
export interface TurnRow {
  readonly case_id: string;
  /** Revision that was decided on; 0 for a new case. */
  readonly expected: number;
  readonly revision: number;
  readonly reference: string | null;
  readonly service_id: string | null;
  readonly version_hash: string | null;
  readonly applicant_id: string | null;
  readonly at: string;
  readonly actor: string;
  readonly command_key: string;
  readonly request_hash: string;
  readonly answer: JsonObject;
  readonly state: JsonObject;
  /** Canonical JSON: exactly what is hashed is stored. */
  readonly events: string;
  readonly prev_hash: string;
  readonly hash: string;
  /** The work item it finishes, as it was claimed: without it the turn is not won. */
  readonly work_key: string | null;
  readonly work_attempt: number | null;
}

/** A section as it was typed; the store seals it with the key of its subject. */
export interface DataRow {
  readonly case_id: string;
  readonly revision: number;
  readonly section: string;
  readonly at: string;
  readonly subject_id: string;
  readonly answers: Answers;
  readonly salt: string;
  /** By which the case is found from now on, in place of those of the section before; absent where it asks for none. */
  readonly numbers?: readonly IdentityNumber[];
}

/** Everything one turn writes; each row names its case. */
export interface TurnRows {
  readonly turn: TurnRow;
  readonly data: readonly DataRow[];
  readonly opened: readonly JsonObject[];
  readonly closed: readonly JsonObject[];
  readonly claims: readonly JsonObject[];
  readonly pauses: readonly JsonObject[];
  readonly added: readonly JsonObject[];
  readonly done: readonly JsonObject[];
  readonly roundsKept: readonly JsonObject[];
  readonly roundsOver: readonly JsonObject[];
  readonly raised: readonly JsonObject[];
  readonly over: readonly JsonObject[];
  readonly revived: readonly JsonObject[];
  /** Messages and signals the case waits for from now on, and those it does not any more. */
  readonly waitsOpened: readonly JsonObject[];
  readonly waitsClosed: readonly JsonObject[];
}

/**
 * Throws `StoreUnavailable` when nobody knows whether it was done: the connection broke, or the server is away.
 * Asking again with the same key is safe then, and the inbox tells what happened.
 */
export interface EngineStore {
  /** In the order of what was asked, all at one instant. */
  load(asked: readonly AskedCase[]): Promise<readonly LoadedRow[]>;
  loadRounds(asked: readonly RoundsAsked[]): Promise<readonly Rounds[]>;
  /** All or nothing per case; gives the ids of cases that were still at the revision they were decided on. */
  commit(turns: readonly TurnRows[]): Promise<ReadonlySet<string>>;
}
