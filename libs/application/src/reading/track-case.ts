// What the citizen sees: which agency has it, since when, until when. Never an officer's name.
import { batonLine, cancelWords, caseStatus } from '@alur/case';
import type { CaseStatus } from '@alur/case';
import type { City } from '@alur/city';
import type { BatonLink, HistoryRow, OpenCorrectionView, WaitLink } from '@alur/contracts';
import { displayValue } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { isRefusalLetter } from '@alur/service';
import type { CaseReading, TurnRow } from '../ports/case-reading.js';
import type { CaseRecord } from '../ports/lanes.js';
import type { Citizens } from '../ports/people.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { openCorrectionView } from '../correction/correction-words.js';
import { readReference } from '../citizen/reference.js';
import { citizenHistory } from './history.js';
import { statusWords } from './status-words.js';
import { waitsOf } from './waits.js';
import { agencyNamed, stepWords } from './words.js';
import { allFields, correctionSection, formContext, mergedAnswers } from '../turn/turn-context.js';

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
  readonly answer?: {
    readonly kind: 'granted' | 'refused' | 'withdrawn' | 'cancelled';
    readonly title: string;
    readonly text: string;
    readonly at: Instant;
    readonly ground?: string;
    readonly reason?: string;
  };
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
      // A correction nobody answered was not taken back by anybody.
      statusText: isLapsed(turns) ? 'Dibatalkan karena tidak diperbaiki' : statusWords[status],
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

export const batonEntries = (city: City, bundle: ServiceBundle, turns: readonly TurnRow[]): readonly BatonLink[] =>
  batonLine(bundle.process, turns).map(({ agency, element, state, since, until, stage }) => ({
    agency: agencyNamed(city, agency),
    step: stepWords(bundle, element),
    element,
    state,
    since,
    ...(until ? { until } : {}),
    stage,
  }));

const isLapsed = (turns: readonly TurnRow[]): boolean =>
  turns.some((turn) => turn.events.some((event) => event.type === 'RequestWithdrawn' && event.by === 'clock'));

/** How a request came to be taken back, in words; nothing when it ended otherwise. */
function withdrawnWords(turns: readonly TurnRow[]): { readonly title: string; readonly text: string } | undefined {
  const event = turns.flatMap((turn) => turn.events).find((one) => one.type === 'RequestWithdrawn');
  if (event?.type !== 'RequestWithdrawn') return undefined;
  const again = 'Anda boleh mengajukan lagi kapan saja.';
  return event.by === 'applicant'
    ? { title: 'Permohonan ini Anda batalkan', text: again }
    : {
        title: 'Permohonan ini dibatalkan',
        text: `Kami menunggu perbaikan dari Anda, tetapi tidak menerimanya sampai batas waktu. ${again}`,
      };
}

const cancelledWords = (reason: string | undefined): { readonly title: string; readonly text: string } => ({
  title: 'Permohonan ini dihentikan oleh petugas',
  text: `${cancelWords(reason)} Anda boleh mengajukan lagi kapan saja.`,
});

async function answerOf(
  ports: TrackPorts,
  record: CaseRecord,
  bundle: ServiceBundle,
  turns: readonly TurnRow[],
): Promise<TrackedCase['answer']> {
  const { decision } = record.state;
  const withdrawn = withdrawnWords(turns);
  if (decision && withdrawn) return { kind: 'withdrawn', at: decision.at, ...withdrawn };
  if (decision?.kind === 'cancelled') return { kind: 'cancelled', at: decision.at, ...cancelledWords(decision.ground) };
  const outcome = decision && bundle.outcomes[decision.outcome];
  if (!outcome) return undefined;
  const words = { kind: outcome.kind, title: outcome.title, text: outcome.text, at: decision.at };
  if (outcome.kind !== 'refused') return words;
  const answers = mergedAnswers(await ports.reading.answersOf(record.id));
  const context = formContext(ports.city, decision.at);
  const wordsOf = (id: string | undefined): string | undefined => {
    const field = allFields(bundle).find((one) => one.id === id);
    const value = field && answers[field.id];
    return field && value !== undefined ? displayValue(field, value, context) : undefined;
  };
  const ground = wordsOf(outcome.ground);
  const reason = wordsOf(outcome.reason);
  return { ...words, ...(ground ? { ground } : {}), ...(reason ? { reason } : {}) };
}
