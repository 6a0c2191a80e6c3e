import type { Instant } from '@alur/kernel';
import type { Event as ProcessEvent } from '@alur/process-engine';
import type { CaseDecision, IssuedLetter } from './case-state.js';
import type { CancelReason, RepairAction, RepairReason } from './repair/repair.js';
import type { ReturnedField } from './correction/correction.js';

/**
 * Events of the citizen's case. None holds a personal value: data is named by its revision and a salted
 * commitment, so that erasing it later leaves every hash true.
 */
export type CaseOwnEvent =
  | {
      readonly type: 'RequestSubmitted';
      readonly at: Instant;
      readonly serviceId: string;
      readonly version: string;
      readonly promisedBy?: Instant;
    }
  | {
      readonly type: 'DataRecorded';
      readonly at: Instant;
      readonly section: string;
      readonly revision: number;
      readonly commitment: string;
    }
  | ({ readonly type: 'LetterIssued' } & IssuedLetter)
  | ({ readonly type: 'RequestDecided' } & CaseDecision)
  | CorrectionEvent
  | RepairEvent;

type RepairEvent =
  | {
      readonly type: 'CaseRepaired';
      readonly at: Instant;
      readonly how: RepairAction['how'];
      readonly key: string;
      readonly by: string;
      readonly reason?: RepairReason;
    }
  | { readonly type: 'RequestCancelled'; readonly at: Instant; readonly by: string; readonly reason: CancelReason };

type CorrectionEvent =
  | {
      /** Extended: another officer's return while one is open. */
      readonly type: 'CorrectionRequested' | 'CorrectionExtended';
      readonly at: Instant;
      readonly round: number;
      readonly key: string;
      readonly by: string;
      readonly fields: readonly ReturnedField[];
      readonly due: Instant;
      readonly remindAt: Instant;
    }
  | { readonly type: 'CorrectionReminded'; readonly at: Instant; readonly round: number }
  | {
      readonly type: 'CorrectionAnswered';
      readonly at: Instant;
      readonly round: number;
      /** Ids only; before and after are revisions of the case's data. */
      readonly changed: readonly string[];
      readonly revision: number;
    }
  /** No task waits for the answer any more. */
  | { readonly type: 'CorrectionDropped'; readonly at: Instant; readonly round: number }
  | { readonly type: 'RequestWithdrawn'; readonly at: Instant; readonly by: 'applicant' | 'clock' }
  | { readonly type: 'PromisePaused'; readonly at: Instant }
  | {
      readonly type: 'PromiseResumed';
      readonly at: Instant;
      /** Working days it stood still. */
      readonly workingDays: number;
      readonly promisedBy?: Instant;
    };

/** One stream: what the case and its process did in a turn, in order. */
export type CaseEvent = CaseOwnEvent | ProcessEvent;

const ownTypes = {
  RequestSubmitted: true,
  DataRecorded: true,
  LetterIssued: true,
  RequestDecided: true,
  CorrectionRequested: true,
  CorrectionExtended: true,
  CorrectionReminded: true,
  CorrectionAnswered: true,
  CorrectionDropped: true,
  RequestWithdrawn: true,
  PromisePaused: true,
  PromiseResumed: true,
  CaseRepaired: true,
  RequestCancelled: true,
} satisfies Record<CaseOwnEvent['type'], true>;

export const isOwnEvent = (event: CaseEvent): event is CaseOwnEvent => Object.hasOwn(ownTypes, event.type);
