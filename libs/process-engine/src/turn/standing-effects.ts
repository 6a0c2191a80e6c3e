// A turn may open something and end it again (a timer that was due long ago): nobody should be asked to do what is void.
import { assertNever } from '@alur/kernel';
import type { Effect } from '../contract/effect.js';
import type { InstanceState } from '../contract/state.js';
import { findOwn } from '../record/find-own.js';

/** The effects that still mean something after the turn, in the order in which they were asked for. */
export const standingEffects = (
  effects: readonly Effect[],
  before: InstanceState,
  after: InstanceState,
): readonly Effect[] => effects.filter((effect) => stands(effect, before, after));

function stands(effect: Effect, before: InstanceState, after: InstanceState): boolean {
  switch (effect.type) {
    case 'RequestHandOff':
      return findOwn(after.elements, effect.key)?.phase === 'in-transit';
    case 'RunJob':
      return findOwn(after.elements, effect.key)?.phase === 'job';
    case 'ContinueRounds': {
      const body = findOwn(after.elements, effect.key);
      return body?.phase === 'scope' && body.loop?.started === effect.from;
    }
    case 'ArmTimer':
      return findOwn(after.timers, effect.key) !== undefined;
    case 'CancelTimer':
      return findOwn(before.timers, effect.key) !== undefined;
    case 'OpenSubscription':
      return findOwn(after.subscriptions, effect.key) !== undefined;
    case 'CloseSubscription':
      return findOwn(before.subscriptions, effect.key) !== undefined;
    case 'ThrowMessage':
    case 'ThrowSignal':
      return true;
    default:
      return assertNever(effect);
  }
}
