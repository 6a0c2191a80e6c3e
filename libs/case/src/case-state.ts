// What a citizen filed and all that followed: the facts of the case beside the state of its process.
import type { Instant } from '@alur/kernel';
import type { InstanceState } from '@alur/process-engine';
import type { AnsweredCorrection, OpenCorrection } from './correction/correction.js';

export interface IssuedLetter {
  readonly letterId: string;
  readonly number: string;
  readonly at: Instant;
  readonly fileId: string;
  /** SHA-256 of the PDF, hexadecimal. */
  readonly sha256: string;
  /** What the QR code and the public verification page are addressed by. */
  readonly code: string;
}

export interface CaseDecision {
  readonly outcome: string;
  readonly kind: 'granted' | 'refused' | 'withdrawn' | 'cancelled';
  readonly at: Instant;
  /** Value of the legal ground, where the outcome has one; the reason in words is in the case's data. */
  readonly ground?: string;
}

export interface CaseState {
  readonly submittedAt: Instant;
  /** The promise to the citizen; absent when the calendar does not reach that far yet. */
  readonly promisedBy?: Instant;
  /** At of the last commit: time never goes back inside a case. */
  readonly lastAt: Instant;
  /** Revision of the last recorded data. */
  readonly dataRevision: number;
  readonly decision?: CaseDecision;
  readonly letters: readonly IssuedLetter[];
  readonly correction?: OpenCorrection;
  /** Rounds that are over, in order; absent before the first. */
  readonly corrections?: readonly AnsweredCorrection[];
  /** Since when only the applicant has anything to do; the promise stands still. */
  readonly promisePausedSince?: Instant;
  readonly process: InstanceState;
}
