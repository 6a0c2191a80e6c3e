// Ending what is still open: innermost first, with everything it waits for.
import type { ElementInstance, ElementKey } from '../contract/state.js';
import { byKey } from '../record/by-key.js';
import { present } from '../record/present.js';
import type { Turn } from '../turn/turn.js';
import { lacksRounds } from './rounds-apart.js';
import { cancelWaits } from '../waits/open-waits.js';

/** Ends one element instance and all that is in it. */
export function terminate(turn: Turn, { key, elementId, phase }: ElementInstance): void {
  if (phase === 'scope') terminateInside(turn, key);
  if (phase === 'compensating') for (const step of stepsOf(turn, key)) terminate(turn, step);
  cancelWaits(turn, key);
  turn.emit({ type: 'ElementTerminated', key, elementId });
}

/** Ends all that is in a scope, and leaves the scope; without a key all that is in the instance. */
export function terminateInside(turn: Turn, scope: ElementKey | undefined): void {
  if (scope !== undefined && lacksRounds(turn.before, scope)) turn.lacksRounds = true;
  for (const instance of childrenOf(turn, scope)) {
    // A compensation run ends its steps itself.
    if (turn.state.elements[instance.key]) terminate(turn, instance);
  }
  turn.dropTokens(scope);
  if (Object.values(turn.state.joins).some((join) => join.scope === scope))
    turn.emit({ type: 'JoinsEmptied', ...present({ scope }) });
}

/** What rests directly in a scope, oldest first. */
export const childrenOf = (turn: Turn, scope: ElementKey | undefined): readonly ElementInstance[] =>
  Object.values(turn.state.elements)
    .filter((instance) => instance.scope === scope)
    .sort(byKey);

const stepsOf = (turn: Turn, run: ElementKey): readonly ElementInstance[] =>
  Object.values(turn.state.elements).filter((instance) => instance.undoes === run);
