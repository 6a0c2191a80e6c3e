import type { Rejection } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { handle } from './commands/handlers.js';
import type { Command, RejectionCode } from './contract/command.js';
import type { Decide } from './contract/decide.js';
import type { InstanceState } from './contract/state.js';
import { notStarted } from './evolve/instance-events.js';
import { runToRest } from './lifecycle/run-to-rest.js';
import { Turn } from './turn/turn.js';

/**
 * Decides one command: the events of the whole turn it sets in motion, what is to be done outside, and the state after.
 * Pure; a refused command changes nothing. Throws only on a bug, such as a state of another process.
 */
export const decide: Decide = (compiled, state, command, context) => {
  const refusal = refusalByLife(state, command);
  if (refusal) return err(refusal);
  const turn = new Turn(compiled, state ?? notStarted, { at: command.at, context });
  const handled = handle(command, turn);
  if (!handled.ok) return handled;
  runToRest(turn);
  if (turn.lacksRounds) return err(roundsNotLoaded);
  return ok(turn.decision());
};

const roundsNotLoaded: Rejection<RejectionCode> = {
  code: 'ROUNDS_NOT_LOADED',
  message: 'Expected every round of an activity that ends, but the state was loaded with only some.',
};

/** What any command meets first: an instance that has not begun, has begun already, or is over. */
function refusalByLife(state: InstanceState | undefined, { type }: Command): Rejection<RejectionCode> | undefined {
  if (state?.status === 'ended')
    return { code: 'INSTANCE_ENDED', message: `Expected the instance to be active for ${type}, but it has ended.` };
  if (type === 'StartInstance') {
    return (
      state && { code: 'INSTANCE_ALREADY_STARTED', message: 'Expected no instance yet, but it has started already.' }
    );
  }
  return state
    ? undefined
    : { code: 'INSTANCE_NOT_STARTED', message: `Expected the instance to have started for ${type}, but it has not.` };
}
