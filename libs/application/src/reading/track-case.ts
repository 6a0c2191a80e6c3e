// What the citizen sees: which agency has it, since when, until when. Never an officer's name.
import {
  batonEntries,
  caseStatus,
  citizenHistory,
  openCorrectionView,
  statusTold,
  toldAnswer,
  waitsOf,
} from '@alur/case';
import type { CaseStatus, ToldAnswer } from '@alur/case';
import type { City } from '@alur/city';
import type { BatonLink, HistoryRow, OpenCorrectionView, WaitLink } from '@alur/contracts';
import type { Instant } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { isRefusalLetter } from '@alur/service';
import type { CaseReading, TurnRow } from '../ports/case-reading.js';
import type { CaseRecord } from '../ports/lanes.js';
import type { Citizens } from '../ports/people.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { readReference } from '../citizen/reference.js';
import { correctionSection, formContext, mergedAnswers } from '../turn/turn-context.js';

export interface TrackPorts {
  readonly city: City;
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
  readonly citizens: Citizens;
}

export interface TrackedLetter {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly fileId: string;
  readonly code: string;
  /** It tells a refusal. */
  readonly isRefusal: boolean;
}

export interface TrackedCase {
  readonly id: string;
  readonly reference: string;
  readonly service: { readonly key: string; readonly name: string };
  readonly status: CaseStatus;
  readonly statusText: string;
  readonly submittedAt: Instant;
  readonly updatedAt: Instant;
  readonly promisedBy?: Instant;
  readonly baton: readonly BatonLink[];
  readonly waits: readonly WaitLink[];
  readonly letters: readonly TrackedLetter[];
  /** What the applicant is asked to correct, without their answers. */
  readonly correction?: OpenCorrectionView;
  /** Nobody but the applicant has anything to do: the promise stands still. */
  readonly promisePaused: boolean;
  /** Whether the applicant may still take the request back. */
  readonly mayWithdraw: boolean;
  readonly history: readonly HistoryRow[];
  readonly answer?: ToldAnswer;
}

/** The case a reference and the last four digits of the applicant's phone lead to; nothing for any mismatch. */
export const findTracked =
  (ports: TrackPorts) =>
  async (asked: { readonly reference: string; readonly phoneDigits: string }): Promise<CaseRecord | undefined> => {
    const reference = readReference(asked.reference);
    if (!reference || !/^\d{4}$/.test(asked.phoneDigits)) return undefined;
    const record = await ports.reading.findByReference(reference);
    const citizen = record && (await ports.citizens.findById(record.applicantId));
    return citizen?.phone.endsWith(asked.phoneDigits) ? record : undefined;
  };

export const trackCase =
  (ports: TrackPorts) =>
  async (record: CaseRecord): Promise<TrackedCase> => {
    const { bundle } = await ports.versions.getVersion(record.versionHash);
    const turns = await ports.reading.turnsOf(record);
    const { state } = record;
    const status = caseStatus(bundle, state);
    const answer = await answerOf(ports, record, bundle, turns);
    const words = state.correction && (await ports.reading.answersOf(record.id))[correctionSection];
    return {
      id: record.id,
      reference: record.reference,
      service: { key: bundle.id, name: bundle.name },
      status,
      statusText: statusTold(status, turns),
      submittedAt: state.submittedAt,
      updatedAt: turns.at(-1)?.at ?? state.lastAt,
      ...(state.promisedBy ? { promisedBy: state.promisedBy } : {}),
      baton: batonEntries(ports.city, bundle, turns),
      waits: waitsOf(bundle, state),
      letters: state.letters.map(({ letterId, number, fileId, code }) => ({
        id: letterId,
        title: bundle.letters[letterId]?.title ?? letterId,
        number,
        fileId,
        code,
        isRefusal: isRefusalLetter(bundle, letterId),
      })),
      ...(state.correction ? { correction: openCorrectionView(bundle, state.correction, words) } : {}),
      promisePaused: state.promisePausedSince !== undefined,
      mayWithdraw: !state.decision && state.process.status === 'active' && state.letters.length === 0,
      history: citizenHistory(ports.city, bundle, turns),
      ...(answer ? { answer } : {}),
    };
  };

async function answerOf(
  ports: TrackPorts,
  record: CaseRecord,
  bundle: ServiceBundle,
  turns: readonly TurnRow[],
): Promise<TrackedCase['answer']> {
  const { state } = record;
  if (!state.decision) return undefined;
  const answers = mergedAnswers(await ports.reading.answersOf(record.id));
  return toldAnswer({ bundle, state, turns, answers, context: formContext(ports.city, state.decision.at) });
}
