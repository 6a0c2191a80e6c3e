// Where somebody stands in a rehearsal: how far they came, and the place they went back to.
import type { Refusal, Rehearsal, Step } from '@alur/scenarios';

export interface Walk {
  /** Where what is done next is done. */
  readonly here: Rehearsal;
  /** The farthest place on the way that `here` lies on; the same where nobody went back. */
  readonly farthest: Rehearsal;
  readonly refusal?: Refusal;
  /** How often something was done or gone back to: what is typed belongs to one moment only. */
  readonly moment: number;
}

export const walkFrom = (begun: Rehearsal): Walk => ({ here: begun, farthest: begun, moment: 0 });

/** What was done after the place gone back to is another way from now on, and forgotten. */
export function done({ here, farthest, moment }: Walk, step: Step): Walk {
  const after = here.after([step]);
  if (!after.ok) return { here, farthest, moment, refusal: after.error };
  return { here: after.value, farthest: after.value, moment: moment + 1 };
}

export const wentTo = ({ farthest, moment }: Walk, place: Rehearsal): Walk => ({
  here: place,
  farthest,
  moment: moment + 1,
});
