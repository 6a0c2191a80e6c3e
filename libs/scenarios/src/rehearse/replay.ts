// A scenario that is written already, rehearsed: as far as it holds, so that somebody can look around where it does not.
import type { ServiceVersion } from '../bundle/case-world.js';
import { serviceSubject } from '../bundle/service-subject.js';
import type { Scenario, Start, Step } from '../contract/scenario.js';
import type { Refusal, Rehearsed } from './rehearsal.js';
import { Rehearsal } from './rehearsal.js';

export interface Replayed {
  /** Absent where not even its start is accepted. */
  readonly rehearsal?: Rehearsal;
  /** `step` counts from 1; 0 is the start. */
  readonly failed?: { readonly step: number; readonly refusal: Refusal };
}

/** A case of the version, as its applicant sends it in. */
export const startRehearsal = (version: ServiceVersion, start: Start): Rehearsed =>
  Rehearsal.begin(serviceSubject(version), { name: '', start });

/** Only what is done is kept, each step a place to come back to; what is expected is looked at and forgotten. */
export function rehearseScenario(version: ServiceVersion, { start, steps }: Scenario): Replayed {
  const begun = startRehearsal(version, start);
  if (!begun.ok) return { failed: { step: 0, refusal: begun.error } };
  let rehearsal = begun.value;
  for (const [index, step] of steps.entries()) {
    if (isRefusalExpected(step) || isRefusalExpected(steps[index + 1])) continue;
    const after = rehearsal.after([step]);
    if (!after.ok) return { rehearsal, failed: { step: index + 1, refusal: after.error } };
    if (step.verb !== 'expect') rehearsal = after.value;
  }
  return { rehearsal };
}

/** A refused step changes nothing. */
const isRefusalExpected = (step: Step | undefined): boolean =>
  step?.verb === 'expect' && step.with.rejected !== undefined;
