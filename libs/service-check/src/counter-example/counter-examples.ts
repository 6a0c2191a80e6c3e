// What is wrong with how a service goes, as scenarios that are played in the service itself.
import type { LocalDate } from '@alur/calendar';
import type { Diagnostic } from '@alur/kernel';
import type { CounterExample, Stage } from '@alur/process-check';
import { checkSoundness, eachCounterExample, playRun } from '@alur/process-check';
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
export const counterExamplesIn = (version: ServiceVersion, day: LocalDate): readonly ShownFinding[] => [
  ...eachCounterExampleIn(version, day),
];

/** The same, each played when it is asked for. */
export function* eachCounterExampleIn(version: ServiceVersion, day: LocalDate): Generator<ShownFinding> {
  const stage = stageFor(version, day);
  const { process } = version.bundle;
  const { sound, diagnostics } = checkSoundness([process], { file: 'process.bpmn' });
  for (const { finding, example } of eachCounterExample(diagnostics, [process], stage)) {
    const { run: _way, ...told } = finding;
    if (example) yield { finding: told, example };
  }
  if (sound !== false) yield* withoutAnswer(version, stage);
}

function* withoutAnswer({ bundle }: ServiceVersion, stage: Stage): Generator<ShownFinding> {
  for (const { finding, run, sight } of unanswered(bundle)) {
    if (!run || !sight) continue;
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
    yield { finding, example };
  }
}
