// What is wrong with how a service goes, as scenarios that are played in the service itself.
import type { LocalDate } from '@alur/calendar';
import type { Diagnostic } from '@alur/kernel';
import type { CounterExample, Stage } from '@alur/process-check';
import { checkSoundness, counterExamplesFor, playRun } from '@alur/process-check';
import type { ServiceVersion } from '@alur/scenarios';
import { expectedOf, isSeen } from '../answers/sight.js';
import { unanswered } from '../answers/every-end-answers.js';
import { stageFor } from './stage.js';

export interface ShownFinding {
  /** As the gate tells it. */
  readonly finding: Diagnostic;
  readonly example: CounterExample;
}

/** `day`: the day the service is judged on, when the cases begin. Playing takes time; the gate itself does without. */
export function counterExamplesIn(version: ServiceVersion, day: LocalDate): readonly ShownFinding[] {
  const stage = stageFor(version, day);
  const { process } = version.bundle;
  const { sound, diagnostics } = checkSoundness([process], { file: 'process.bpmn' });
  const unsound = counterExamplesFor(diagnostics, [process], stage).flatMap(({ finding, example }) => {
    const { run: _way, ...told } = finding;
    return example ? [{ finding: told, example }] : [];
  });
  return sound === false ? unsound : [...unsound, ...withoutAnswer(version, stage)];
}

const withoutAnswer = ({ bundle }: ServiceVersion, stage: Stage): readonly ShownFinding[] =>
  unanswered(bundle).flatMap(({ finding, run, sight }) => {
    if (!run || !sight) return [];
    const { code, element = '', file } = finding;
    const example = playRun(
      {
        name: `${code} di ${element}`,
        file,
        run,
        isShown: (rehearsal) => isSeen(sight, rehearsal),
        expected: (rehearsal) => expectedOf(sight, rehearsal),
      },
      bundle.process,
      stage,
    );
    return [{ finding, example }];
  });
