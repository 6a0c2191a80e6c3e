// What the applicant reads of a case: which agency has it, since when, until when. Never an officer's name.
import { localDate } from '@alur/calendar';
import type { City } from '@alur/city';
import type { Answers } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { formContextOf, isRefusalLetter } from '@alur/service';
import type { CaseState } from '../case-state.js';
import type { CaseStatus } from '../case-status.js';
import { caseStatus } from '../case-status.js';
import { statusTold, toldAnswer } from './answer.js';
import { batonEntries } from './baton-links.js';
import type { BatonLink, HistoryRow, OpenCorrectionView, ToldAnswer, ToldTurn, WaitLink } from './contract.js';
import { openCorrectionView } from './correction-words.js';
import { citizenHistory } from './history.js';
import { waitsOf } from './waits.js';

export interface ToldLetter {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly fileId: string;
  readonly code: string;
  /** It tells a refusal. */
  readonly isRefusal: boolean;
}

export interface ToldCase {
  readonly status: CaseStatus;
  readonly statusText: string;
  readonly submittedAt: Instant;
  readonly updatedAt: Instant;
  readonly promisedBy?: Instant;
  readonly baton: readonly BatonLink[];
  readonly waits: readonly WaitLink[];
  readonly letters: readonly ToldLetter[];
  /** What the applicant is asked to correct, without their answers. */
  readonly correction?: OpenCorrectionView;
  /** Nobody but the applicant has anything to do: the promise stands still. */
  readonly promisePaused: boolean;
  /** Whether the applicant may still take the request back. */
  readonly mayWithdraw: boolean;
  readonly history: readonly HistoryRow[];
  readonly answer?: ToldAnswer;
}

export interface CaseToTell {
  readonly state: CaseState;
  readonly turns: readonly ToldTurn[];
  /** All answers of the case. */
  readonly answers: Answers;
  /** What officers wrote beside the reasons of a return. */
  readonly notes?: Answers | undefined;
}

export function toldCase(
  { city, bundle }: { readonly city: City; readonly bundle: ServiceBundle },
  { state, turns, answers, notes }: CaseToTell,
): ToldCase {
  const status = caseStatus(bundle, state);
  const decidedOn = localDate(city.zone, state.decision?.at ?? state.lastAt);
  const answer = toldAnswer({ bundle, state, turns, answers, context: formContextOf(city, decidedOn) });
  return {
    status,
    statusText: statusTold(status, turns),
    submittedAt: state.submittedAt,
    updatedAt: turns.at(-1)?.at ?? state.lastAt,
    ...(state.promisedBy ? { promisedBy: state.promisedBy } : {}),
    baton: batonEntries(city, bundle, turns),
    waits: waitsOf(bundle, state),
    letters: state.letters.map(({ letterId, number, fileId, code }) => ({
      id: letterId,
      title: bundle.letters[letterId]?.title ?? letterId,
      number,
      fileId,
      code,
      isRefusal: isRefusalLetter(bundle, letterId),
    })),
    ...(state.correction ? { correction: openCorrectionView(bundle, state.correction, notes) } : {}),
    promisePaused: state.promisePausedSince !== undefined,
    mayWithdraw: !state.decision && state.process.status === 'active' && state.letters.length === 0,
    history: citizenHistory(city, bundle, turns),
    ...(answer ? { answer } : {}),
  };
}
