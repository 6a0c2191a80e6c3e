// What was done in a rehearsal and what came of it, as sentences in the order it happened.
import type { CaseEvent, ToldTurn } from '@alur/case';
import { historyRows, incidentWords } from '@alur/case';
import type { Instant } from '@alur/kernel';
import type { ServiceVersion } from '../bundle/case-world.js';
import type { Scenario } from '../contract/scenario.js';
import { rehearseScenario } from './replay.js';
import type { Rehearsal } from './rehearsal.js';
import { startWords, stepWordsFor } from './step-words.js';

export interface StoryLine {
  /** The clock of the rehearsal afterwards. */
  readonly at: Instant;
  /** What somebody did. */
  readonly text: string;
  /** What came of it. */
  readonly then: readonly string[];
}

type Told = Omit<ServiceVersion, 'rules'>;

/** One line for each place of the trail; the first is the application. */
export const storyOf = (version: Told, rehearsal: Rehearsal): readonly StoryLine[] =>
  rehearsal.trail.map((here) => ({
    at: here.now,
    text: here.before ? stepWordsFor(version, here.before, here) : startWords(version, here),
    then: [
      ...historyRows(version.city, version.bundle, turnsOf(here).map(withoutActs)).map(({ text }) => text),
      ...turnsOf(here).flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'IncidentRaised' ? [incidentWords[event.code]] : [])),
      ),
    ],
  }));

/** The same of a scenario that is only written yet, up to where it does not go on. */
export function toldScenario(version: ServiceVersion, scenario: Scenario): readonly string[] {
  const { rehearsal } = rehearseScenario(version, scenario);
  return rehearsal ? storyOf(version, rehearsal).flatMap(({ text, then }) => [text, ...then]) : [];
}

const turnsOf = ({ before, service }: Rehearsal): readonly ToldTurn[] =>
  service?.file?.turns.slice(before?.service?.file?.turns.length ?? 0) ?? [];

const withoutActs = (turn: ToldTurn): ToldTurn => ({
  ...turn,
  events: turn.events.filter(({ type }) => !saidByTheStep.has(type)),
});

/** The sentence of the step says it already. */
const saidByTheStep: ReadonlySet<CaseEvent['type']> = new Set([
  'RequestSubmitted',
  'UserTaskCompleted',
  'UserTaskClaimed',
  'UserTaskReleased',
  'CorrectionRequested',
  'CorrectionExtended',
  'CorrectionAnswered',
  'IncidentResolved',
]);
