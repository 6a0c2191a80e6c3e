import type { JsonObject } from '@alur/kernel';
import { byKey } from '../record/by-key.js';
import type { Turn } from '../turn/turn.js';
import { trigger } from './trigger.js';

/** Reaches everybody who waits for it at this moment; who begins to wait because of it does not hear it. */
export function broadcast(turn: Turn, name: string, variables: JsonObject): void {
  const waiting = Object.values(turn.state.subscriptions)
    .filter(({ on }) => on.kind === 'signal' && on.name === name)
    .sort(byKey);
  for (const subscription of waiting) {
    // An earlier one may have ended what this one belongs to.
    if (turn.state.subscriptions[subscription.key]) trigger(turn, subscription, variables);
  }
}
