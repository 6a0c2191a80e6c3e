// The door every change of a case goes through: load, decide (pure), commit once.
import type { CaseEvent, CaseState } from '@alur/case';
import type { Answers } from '@alur/forms';
import type { Instant, JsonObject, Rejection, Result } from '@alur/kernel';
import type { IdentityNumber } from './identity-index.js';
import type { CompiledVersion } from './service-versions.js';
import type { WorkKind } from './work-kinds.js';

export interface CaseRecord {
  readonly id: string;
  readonly reference: string;
  readonly serviceId: string;
  readonly versionHash: string;
  readonly applicantId: string;
  readonly revision: number;
  readonly createdAt: Instant;
  readonly state: CaseState;
}

/** What a decision may look at, read in one statement before it. */
export interface LoadedCase {
  /** The database's clock, never earlier than the case's last event. */
  readonly at: Instant;
  /** Absent while the case does not exist yet. */
  readonly record?: CaseRecord;
  /** The version the case is pinned to. */
  readonly version?: CompiledVersion;
  /** Everything people typed, newest per section. */
  readonly answers: Readonly<Record<string, Answers>>;
  /** Attempt of the work item the command belongs to; absent when it is gone. */
  readonly workItemAttempt?: number;
  /** What stands for a correlation key wherever one is written down. */
  sealKey(key: string): string;
}

export interface NewUserTask {
  readonly key: string;
  readonly agency: string;
  readonly role: string;
  readonly scope: string;
  readonly elementId: string;
  readonly title: string;
  readonly openedAt: Instant;
  readonly due?: Instant;
  readonly claimedBy?: string;
}

/** Something that needs a person from this turn on. */
export interface NewIncident {
  readonly key: string;
  readonly code: string;
  readonly elementId: string;
  readonly title: string;
  /** Indonesian, nothing personal in it. */
  readonly message: string;
  /** Who answers for it: of what could not be delivered the sender. */
  readonly agency: string;
  readonly raisedAt: Instant;
}

/** A message or signal that an element of the case waits for. */
export interface NewSubscription {
  readonly key: string;
  readonly kind: 'message' | 'signal';
  readonly name: string;
  /** Sealed; absent: every message of the name. */
  readonly correlation?: string;
  readonly openedAt: Instant;
}

/** What the case waits for from now on, and what it does not any more. */
export interface SubscriptionRows {
  readonly opened: readonly NewSubscription[];
  readonly closed: readonly string[];
}

export interface NewWorkItem {
  readonly key: string;
  readonly kind: WorkKind;
  /** Receiving agency of a hand-off. */
  readonly agency?: string;
  /** Ids only; of a message to another case also what it carries, which is not personal. */
  readonly payload: JsonObject;
  readonly runAt: Instant;
}

/** One turn as rows: everything here is written, or nothing is. */
export interface CaseChange<Answer extends JsonObject> {
  /** Present on the first turn of a case. */
  readonly create?: {
    readonly reference: string;
    readonly serviceId: string;
    readonly versionHash: string;
    readonly applicantId: string;
  };
  readonly actor: string;
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  readonly opened: readonly NewUserTask[];
  readonly closed: readonly string[];
  readonly claims: readonly { readonly key: string; readonly by: string | null }[];
  /** Tasks that stand still from now on (`at`), or go on (null) with another due date. */
  readonly pauses: readonly { readonly key: string; readonly at: Instant | null; readonly due: Instant | null }[];
  /** Agencies whose queues look different after this turn. */
  readonly touched: readonly string[];
  readonly workAdded: readonly NewWorkItem[];
  readonly workDone: readonly string[];
  /** Work items put aside that are due again, with all their tries. */
  readonly workRevived?: readonly string[];
  readonly incidents?: { readonly raised: readonly NewIncident[]; readonly over: readonly string[] };
  readonly data?: {
    readonly section: string;
    readonly revision: number;
    readonly answers: Answers;
    readonly salt: string;
    /** By which the case is found from now on; absent where the section asks for no such numbers. */
    readonly numbers?: readonly IdentityNumber[];
  };
  readonly subscriptions?: SubscriptionRows;
  readonly answer: Answer;
}

export interface CaseCommandRequest<Answer extends JsonObject> {
  readonly caseId: string;
  /** The service it is about: no service may take the places of all others. Absent: counted together. */
  readonly service?: string;
  /** Idempotency key inside the case; the same key gives the same answer. */
  readonly key: string;
  /** Hash of what was asked: the same key with another is refused with `IDEMPOTENCY_KEY_REUSED`. */
  readonly requestHash: string;
  /** The work item this command finishes. */
  readonly workItem?: string;
  /** Whose case it becomes, of the command that creates it. */
  readonly subject?: string;
  /** Of activities done very many times, the rounds that the decision looks at; absent: all there are. */
  readonly rounds?: readonly string[];
  /** Pure and synchronous; may be called again with fresher data when another process was faster. */
  decide(loaded: LoadedCase): Result<CaseChange<Answer>, Rejection>;
}

export interface Lanes {
  /** Rejections: the decision's own, `IDEMPOTENCY_KEY_REUSED`, `SUBJECT_ERASED`, `CASE_BUSY` and `OVERLOADED` (try again later). */
  submit<Answer extends JsonObject>(request: CaseCommandRequest<Answer>): Promise<Result<Answer, Rejection>>;
}
