// What is to be seen of a case that went the way of a finding about its answers.
import type { Diagnostic } from '@alur/kernel';
import type { FindingRun } from '@alur/process-check';
import type { Expectation, Rehearsal } from '@alur/scenarios';

export interface AnswerFinding {
  readonly finding: Diagnostic;
  /** Absent where no run shows it. */
  readonly run?: FindingRun;
  readonly sight?: Sight;
}

export interface Sight {
  /** That it is over, or with which answer; absent where it need not be over. */
  readonly ended?: true | string;
  /** Ids it has not passed. */
  readonly without: readonly string[];
  /** Of each of these lists it has passed at least one. */
  readonly oneOfEach?: readonly (readonly string[])[];
}

export const isSeen = ({ ended, without, oneOfEach = [] }: Sight, rehearsal: Rehearsal): boolean =>
  (ended === undefined || rehearsal.state?.status === 'ended') &&
  without.every((id) => rehearsal.countOf(id) === 0) &&
  oneOfEach.every((ids) => ids.some((id) => rehearsal.countOf(id) > 0));

export function expectedOf({ ended, without, oneOfEach = [] }: Sight, rehearsal: Rehearsal): Expectation {
  const passed = oneOfEach.flatMap((ids) => ids.filter((id) => rehearsal.countOf(id) > 0));
  return {
    ...(ended === undefined ? {} : { ended }),
    ...(passed.length === 0 ? {} : { passed }),
    ...(without.length === 0 ? {} : { notPassed: without }),
  };
}
