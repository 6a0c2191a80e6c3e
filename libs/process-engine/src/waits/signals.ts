import type { JsonObject } from '@alur/kernel';
import type { Subscription } from '../contract/state.js';
import { byKey } from '../record/by-key.js';
import type { Turn } from '../turn/turn.js';
import { trigger } from './trigger.js';

/** Everybody who waits for it at this moment. */
export const listeners = (turn: Turn, name: string): readonly Subscription[] =>
  Object.values(turn.state.subscriptions)
    .filter(({ on }) => on.kind === 'signal' && on.name === name)
    .sort(byKey);

/** Reaches each of them; who begins to wait because of it does not hear it. */
export function broadcast(turn: Turn, to: readonly Subscription[], variables: JsonObject): void {
  for (const subscription of to) {
    // An earlier one may have ended what this one belongs to.
    if (turn.state.subscriptions[subscription.key]) trigger(turn, subscription, variables);
  }
}
