// A branch that no scenario goes through yet: one that does, for its designer to look at and keep.
import type { LocalDate } from '@alur/calendar';
import type { CounterExample } from '@alur/process-check';
import { findRunTo, playRun } from '@alur/process-check';
import type { ExecutableProcess } from '@alur/process-model';
import type { Expectation, Rehearsal, ServiceVersion } from '@alur/scenarios';
import { wordsOf } from '../scenarios/coverage.js';
import { stageFor } from './stage.js';

/** `id`: of a flow or an element. `undefined` where no run is found, or none that could be played. */
export function proposeScenario(version: ServiceVersion, day: LocalDate, id: string): CounterExample | undefined {
  const { process } = version.bundle;
  const run = findRunTo(process, id);
  const proposed =
    run &&
    playRun(
      {
        name: `Melewati ${wordsOf(id, process)}`,
        file: 'process.bpmn',
        run,
        goesOn: true,
        isShown: (rehearsal) => rehearsal.countOf(id) > 0,
        expected: (rehearsal) => ({ ended: endingOf(rehearsal, process), passed: [id] }),
      },
      process,
      stageFor(version, day),
    );
  return proposed?.isExact ? proposed : undefined;
}

/** With which answer, where it gives one. */
function endingOf(rehearsal: Rehearsal, { elements }: ExecutableProcess): NonNullable<Expectation['ended']> {
  if (rehearsal.state?.status !== 'ended') return false;
  const answers = Object.values(elements).flatMap((element) =>
    element.type === 'endEvent' && element.outcome !== undefined && rehearsal.countOf(element.id) > 0
      ? [element.outcome]
      : [],
  );
  return answers[0] ?? true;
}
