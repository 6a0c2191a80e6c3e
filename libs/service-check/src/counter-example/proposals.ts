/**
 * Scenarios that nobody wrote, for a designer to look at and keep: one for what the gate finds wrong with how the service goes,
 * and as many as it takes for the branches that none goes through yet. Each is played while it is made, so they come one by one.
 */
import type { LocalDate } from '@alur/calendar';
import type { Diagnostic } from '@alur/kernel';
import type { CounterExample } from '@alur/process-check';
import type { ServiceVersion } from '@alur/scenarios';
import { runScenario, serviceSubject, toldScenario, writeScenario } from '@alur/scenarios';
import type { ServiceCoverage } from '../scenarios/contract.js';
import { wordsOf } from '../scenarios/coverage.js';
import { eachCounterExampleIn } from './counter-examples.js';
import { proposeScenario } from './propose-scenario.js';

export interface ProposedScenario {
  /** The same as long as what it is for stays the same. */
  readonly id: string;
  /** The finding it shows; absent for a branch. */
  readonly finding?: Diagnostic;
  /** Element or flow that it is for. */
  readonly element: string;
  /** In words, as a heading. */
  readonly title: string;
  /** What happens in it, sentence by sentence. */
  readonly story: readonly string[];
  /** The scenario as a file. */
  readonly yaml: string;
  /** What of the branches without a scenario it goes through. */
  readonly covers: readonly string[];
  /** It shows what it is for; else `notes` say why it only goes as far as it can. */
  readonly isExact: boolean;
  readonly notes: readonly string[];
}

/** Nothing is worked out before it is asked for: whoever has no time left stops asking. `undefined` where an attempt led nowhere. */
export function* proposedFor(
  version: ServiceVersion,
  day: LocalDate,
  missed: ServiceCoverage['missed'],
): Generator<ProposedScenario | undefined> {
  for (const { finding, example } of eachCounterExampleIn(version, day)) yield forFinding(version, finding, example);
  const open = new Set([...missed.flows, ...missed.elements]);
  const subject = serviceSubject(version);
  for (const id of [...open]) {
    if (!open.has(id)) continue;
    const example = proposeScenario(version, day, id);
    if (!example) {
      yield undefined;
      continue;
    }
    const { covered } = runScenario(example.scenario, subject);
    const covers = [...covered.flows, ...covered.elements].filter((one) => open.has(one));
    for (const one of covers) open.delete(one);
    yield {
      ...proposal(version, example),
      id: `branch:${id}`,
      element: id,
      title: `Melewati ${wordsOf(id, version.bundle.process)}`,
      covers,
    };
  }
}

const forFinding = (version: ServiceVersion, finding: Diagnostic, example: CounterExample): ProposedScenario => {
  const { code, element = '', message } = finding;
  return {
    ...proposal(version, named(example, code, wordsOf(element, version.bundle.process))),
    id: ['finding', code, element].join(':'),
    finding,
    element,
    title: message,
    covers: [],
  };
};

/** What the scenario shows, as short as a name. */
const names: Readonly<Record<string, string>> = {
  DEADLOCK: 'Macet di',
  IMPROPER_COMPLETION: 'Ada yang tertinggal di',
  UNSAFE: 'Berjalan dua kali di',
  NO_OPTION_TO_COMPLETE: 'Tidak dapat selesai dari',
  DEAD_ELEMENT: 'Tidak pernah sampai di',
  END_WITHOUT_ANSWER: 'Berakhir tanpa jawaban di',
  ANSWERS_CONFLICT: 'Lebih dari satu jawaban di',
  REFUSAL_UNEXPLAINED: 'Ditolak tanpa alasan di',
  GRANTED_WITHOUT_LETTER: 'Dikabulkan tanpa surat di',
  REFUSAL_WITHOUT_LETTER: 'Ditolak tanpa surat di',
};

const named = ({ scenario, ...example }: CounterExample, code: string, where: string): CounterExample => {
  const called = { ...scenario, name: `${names[code] ?? 'Yang perlu diperbaiki di'} ${where}` };
  return { ...example, scenario: called, yaml: writeScenario(called) };
};

const proposal = (version: ServiceVersion, { scenario, yaml, isExact, notes }: CounterExample) => ({
  story: toldScenario(version, scenario),
  yaml,
  isExact,
  notes: notes.map(({ message }) => message),
});
