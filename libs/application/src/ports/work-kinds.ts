/** Everything that can be left to do after a commit. */
export type WorkKind = 'correlate' | 'handoff' | 'letter' | 'match' | 'message' | 'rounds' | 'signal' | 'timer';

/**
 * How an item finds somebody to do it.
 * `queue`: one job per item, where concurrency, pause and rate matter: hand-offs and what reaches outside.
 * `inside`: it only moves cases; whoever committed it takes it up, else a bell says that there is some.
 * `clock`: due at an instant, taken straight from the store by its clock.
 */
export type WayOfWork = 'queue' | 'inside' | 'clock';

export const waysOfWork: Readonly<Record<WorkKind, WayOfWork>> = {
  correlate: 'inside',
  handoff: 'queue',
  letter: 'queue',
  match: 'inside',
  message: 'queue',
  rounds: 'inside',
  signal: 'inside',
  timer: 'clock',
};

export const workKinds = Object.keys(waysOfWork) as readonly WorkKind[];

export const kindsOn = (way: WayOfWork): readonly WorkKind[] => workKinds.filter((kind) => waysOfWork[kind] === way);
