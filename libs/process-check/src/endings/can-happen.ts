// Whether a run can come to a certain end, asked of the proof of soundness: the process is drawn a little larger, with a
// place that is reached exactly then, and a place that is never reached is a dead element.
import type { Element, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import { checkSoundness } from '../soundness/check-soundness.js';
import type { FindingRun, RunStep } from '../soundness/contract.js';

/** A way there, the shortest found; `unknown` where there are too many states to tell. */
export type Happening = FindingRun | undefined | 'unknown';

/** What is added around a process; `goal` hangs for good, so that the shortest way to it is told. */
export interface Larger {
  readonly elements: readonly Element[];
  readonly flows: readonly SequenceFlow[];
}

/** No id that a drawing could have. */
export const added = (name: string): string => `\u0000${name}`;

export const goal = added('goal');
const never = added('never');
const neverFlow = added('never-flow');

/** A join that waits for a branch nobody begins. */
export const goalOf = (incoming: readonly string[]): Larger => ({
  elements: [
    { id: goal, type: 'parallelGateway', incoming: [...incoming, neverFlow], outgoing: [] },
    { id: never, type: 'task', incoming: [], outgoing: [neverFlow], boundaryEvents: [] },
  ],
  flows: [{ id: neverFlow, from: never, to: goal }],
});

/** `process`: one that has the goal drawn in it. */
export function wayToGoal(process: ExecutableProcess): Happening {
  const { diagnostics } = checkSoundness([process]);
  const isDead = diagnostics.some(({ code, element }) => code === 'DEAD_ELEMENT' && element === goal);
  const stuck = diagnostics.find(
    ({ code, element }) => (code === 'DEADLOCK' || code === 'IMPROPER_COMPLETION') && element === goal,
  );
  if (stuck) return { way: stuck.run.way.flatMap(drawnOf) };
  return isDead ? undefined : 'unknown';
}

/** Without what was added. */
const drawnOf = ({ element, flows }: RunStep): readonly RunStep[] =>
  isAdded(element) ? [] : [{ element, flows: flows.filter((flow) => !isAdded(flow)) }];

const isAdded = (id: string): boolean => id.startsWith(added(''));
