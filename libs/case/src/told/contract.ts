// A case in words, as its applicant and its officers read it.
import type { Instant } from '@alur/kernel';
import type { CaseEvent } from '../case-event.js';

/** What happened to a case in one turn, and who made it happen: `officer:<id>`, `citizen:<id>`, `citizen:<id> by officer:<id>` where one filled it in beside the applicant, `system`. */
export interface ToldTurn {
  readonly at: Instant;
  readonly actor: string;
  readonly events: readonly CaseEvent[];
}

/** What a case waits for that no agency has in hand: a day, an answer from outside. */
export interface WaitLink {
  /** In the service's words for citizens. */
  readonly step: string;
  readonly element: string;
  readonly since: Instant;
  /** When the wait is over by itself. */
  readonly until?: Instant;
}

/** One link of the baton line: an agency that has, had or is about to get the case. */
export interface BatonLink {
  readonly agency: { readonly key: string; readonly name: string };
  /** What is done there, in the words for citizens. */
  readonly step: string;
  readonly element: string;
  /** Paused: waits for the applicant, `until` they may answer. */
  readonly state: 'done' | 'holding' | 'paused' | 'in-transit' | 'problem';
  readonly since: Instant;
  readonly until?: Instant;
  /** Links with the same number run in parallel. */
  readonly stage: number;
}

export interface HistoryRow {
  readonly at: Instant;
  /** Indonesian sentence. */
  readonly text: string;
  readonly by?: string;
}

/** Fields of the application this officer sees, and the usual reasons. */
export interface ReturnableFields {
  readonly fields: readonly { readonly id: string; readonly label: string; readonly group: string }[];
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
  /** A round was used already: a written reason of a superior is needed. */
  readonly anotherRound: boolean;
}

export interface OpenCorrectionView {
  readonly round: number;
  readonly since: Instant;
  /** Until when the applicant may answer. */
  readonly due: Instant;
  readonly fields: readonly ReturnedFieldView[];
}

export interface ReturnedFieldView {
  readonly field: string;
  readonly label: string;
  /** In the words the applicant reads, one per officer. */
  readonly reasons: readonly string[];
}

/** The answer to a request, as its applicant reads it. */
export interface ToldAnswer {
  readonly kind: 'granted' | 'refused' | 'withdrawn' | 'cancelled';
  readonly title: string;
  readonly text: string;
  readonly at: Instant;
  readonly ground?: string;
  readonly reason?: string;
}
