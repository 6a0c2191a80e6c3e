import type { Instant, JsonObject } from '@alur/kernel';
import type { IssuedLetter } from './case-state.js';

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

export type CaseCommand =
  SubmitRequest | PerformTask | TakeTask | ReceiveHandOff | GiveUpHandOff | TimeReached | FinishJob | GiveUpJob;
