// Plays a scenario from its start to its last step, or to the step that does not go as it says.
import type { Scenario, Step } from '../contract/scenario.js';
import type { ScenarioReport } from '../contract/report.js';
import type { Subject } from '../contract/world.js';
import { findInstant, offsetOf, usualStart } from '../check/moments.js';
import { startEventOf } from '../check/start-event.js';
import { Cast } from './cast.js';
import type { Outcome } from './outcome.js';
import { fault } from './outcome.js';
import { Play } from './play.js';
import { doStep } from './steps.js';
import { outcomeOf } from './task-steps.js';

const nothing = { elements: [], flows: [], of: { elements: 0, flows: 0 } };

/** For a scenario that `checkScenario` found nothing wrong with. Pure: the same scenario gives the same report. */
export function runScenario(scenario: Scenario, subject: Subject): ScenarioReport {
  const { name, start, steps } = scenario;
  const compiled = subject.compile(scenario.process);
  const startEvent = compiled.ok ? startEventOf(compiled.value, start) : undefined;
  const at = start.at ?? usualStart;
  const now = findInstant(at, offsetOf(at));
  if (!compiled.ok || !startEvent?.ok || now === undefined)
    return {
      scenario: name,
      ok: false,
      isFault: true,
      failedStep: 0,
      message: 'Skenario ini tidak cocok dengan prosesnya.',
      covered: nothing,
    };
  const cast = new Cast(subject.people, scenario);
  const play = new Play(subject.open(compiled.value, offsetOf(at)), cast, now);
  const begun = outcomeOf(
    play.begin({
      data: start.data ?? {},
      ...(start.as === undefined ? {} : { by: cast.nameOf(start.as) }),
      ...(startEvent.value === undefined ? {} : { startEvent: startEvent.value }),
    }),
  );
  const failure = playSteps(play, begun, steps);
  const outcome = play.world.service?.outcome;
  return {
    scenario: name,
    ok: failure === undefined,
    ...(failure && { failedStep: failure.step, message: failure.message, ...(failure.isFault && { isFault: true }) }),
    ...(outcome === undefined ? {} : { outcome }),
    covered: play.record.coverage(),
  };
}

interface Failure {
  readonly step: number;
  readonly message: string;
  readonly isFault: boolean;
}

/** A refused step is a failure unless the next one expects the refusal. */
function playSteps(play: Play, begun: Outcome, steps: readonly Step[]): Failure | undefined {
  let last = begun;
  for (const [index, step] of steps.entries()) {
    const failure = failureOf(last, index, expectsRefusal(step));
    if (failure) return failure;
    play.refusal = last.kind === 'refused' ? last.rejection : undefined;
    last = play.state || step.verb === 'expect' ? doStep(play, step) : fault('Instans belum dimulai.');
  }
  return failureOf(last, steps.length, false);
}

const expectsRefusal = (step: Step): boolean => step.verb === 'expect' && step.with.rejected !== undefined;

function failureOf(outcome: Outcome, step: number, isExpected: boolean): Failure | undefined {
  switch (outcome.kind) {
    case 'done':
      return undefined;
    case 'refused': {
      const { code, message, fields = {} } = outcome.rejection;
      const details = Object.values(fields)
        .map((one) => ` ${one}`)
        .join('');
      return isExpected ? undefined : { step, message: `Ditolak ${code}: ${message}${details}`, isFault: false };
    }
    case 'failed':
    case 'fault':
      return { step, message: outcome.message, isFault: outcome.kind === 'fault' };
  }
}
