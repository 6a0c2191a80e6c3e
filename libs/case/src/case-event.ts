import type { Instant } from '@alur/kernel';
import type { Event as ProcessEvent } from '@alur/process-engine';
import type { CaseDecision, IssuedLetter } from './case-state.js';

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
  | ({ readonly type: 'RequestDecided' } & CaseDecision);

/** One stream: what the case and its process did in a turn, in order. */
export type CaseEvent = CaseOwnEvent | ProcessEvent;

const ownTypes = {
  RequestSubmitted: true,
  DataRecorded: true,
  LetterIssued: true,
  RequestDecided: true,
} satisfies Record<CaseOwnEvent['type'], true>;

export const isOwnEvent = (event: CaseEvent): event is CaseOwnEvent => Object.hasOwn(ownTypes, event.type);
