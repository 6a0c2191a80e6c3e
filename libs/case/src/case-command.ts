import type { Instant, JsonObject } from '@alur/kernel';
import type { IssuedLetter } from './case-state.js';
import type { CancelReason, RepairAction } from './repair/repair.js';

/** Data that comes with a command: already stored nowhere else, named in the event by its commitment. */
export interface RecordedData {
  readonly section: string;
  readonly commitment: string;
}

interface Asked {
  readonly at: Instant;
}

export interface SubmitRequest extends Asked {
  readonly type: 'SubmitRequest';
  readonly serviceId: string;
  readonly version: string;
  readonly promisedBy?: Instant;
  /** Values classed `none`. */
  readonly variables: JsonObject;
  readonly data: RecordedData;
}
export interface PerformTask extends Asked {
  readonly type: 'PerformTask';
  readonly key: string;
  readonly by: string;
  readonly variables: JsonObject;
  readonly data?: RecordedData;
}
export interface TakeTask extends Asked {
  readonly type: 'ClaimTask' | 'ReleaseTask';
  readonly key: string;
  readonly by: string;
}
export interface ReceiveHandOff extends Asked {
  readonly type: 'ReceiveHandOff';
  readonly key: string;
}
export interface GiveUpHandOff extends Asked {
  readonly type: 'GiveUpHandOff';
  readonly key: string;
  readonly message: string;
}
export interface TimeReached extends Asked {
  readonly type: 'TimeReached';
  readonly timer: string;
}
export interface FinishJob extends Asked {
  readonly type: 'FinishJob';
  readonly key: string;
  /** The letter the job issued, where it was one. */
  readonly letter?: Omit<IssuedLetter, 'at'>;
}
export interface GiveUpJob extends Asked {
  readonly type: 'GiveUpJob';
  readonly key: string;
  readonly message: string;
}

/** An officer sends the request back: which fields, each with the code of a reason. */
export interface ReturnForCorrection extends Asked {
  readonly type: 'ReturnForCorrection';
  readonly key: string;
  readonly by: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Asked by somebody who may open another round, and gave a reason for it in writing. */
  readonly anotherRound?: true;
  /** What was written beside the reasons. */
  readonly data?: RecordedData;
}
export interface Resubmit extends Asked {
  readonly type: 'Resubmit';
  /** Ids of the fields whose answer is another now. */
  readonly changed: readonly string[];
  /** Fields beside the named ones that the new answers show or hide. */
  readonly unlocked?: readonly string[];
  /** Changed values classed `none`; null for one that is gone. */
  readonly variables: JsonObject;
  readonly data: RecordedData;
  /** Finished tasks that somebody must look at once more. */
  readonly recheck?: readonly string[];
}
/** A message of another case, or from outside the city, for one thing that this case waits for. */
export interface ReceiveMessage extends Asked {
  readonly type: 'ReceiveMessage';
  readonly subscription: string;
  readonly id: string;
  /** Values that are not personal. */
  readonly variables: JsonObject;
}
/** A signal of another case, for those that waited for it when it was thrown. */
export interface ReceiveSignal extends Asked {
  readonly type: 'ReceiveSignal';
  readonly name: string;
  readonly subscriptions: readonly string[];
}
/** The next slice of an activity that is done very many times. */
export interface ContinueRounds extends Asked {
  readonly type: 'ContinueRounds';
  readonly key: string;
}
export interface WithdrawRequest extends Asked {
  readonly type: 'WithdrawRequest';
}
/** Work items of a correction; `due` says which one they were made for. */
export interface RemindOfCorrection extends Asked {
  readonly type: 'RemindOfCorrection';
  readonly due: Instant;
}
export interface CorrectionDue extends Asked {
  readonly type: 'CorrectionDue';
  readonly due: Instant;
}

/** A person mends what is stuck; refused unless the case can still end properly from there. */
export interface RepairCase extends Asked {
  readonly type: 'RepairCase';
  readonly by: string;
  readonly action: RepairAction;
  /** What was written beside the reason. */
  readonly data?: RecordedData;
}
/** The city ends the case without an answer to what was asked. */
export interface CancelCase extends Asked {
  readonly type: 'CancelCase';
  readonly by: string;
  readonly reason: CancelReason;
  readonly data?: RecordedData;
}

export type CaseCommand =
  | SubmitRequest
  | PerformTask
  | TakeTask
  | ReceiveHandOff
  | GiveUpHandOff
  | TimeReached
  | FinishJob
  | GiveUpJob
  | ReturnForCorrection
  | Resubmit
  | ReceiveMessage
  | ReceiveSignal
  | ContinueRounds
  | WithdrawRequest
  | RemindOfCorrection
  | CorrectionDue
  | RepairCase
  | CancelCase;
