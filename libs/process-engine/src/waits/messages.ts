// Messages find the oldest subscription that fits, one only; what nobody waits for may wait itself.
import type { JsonObject } from '@alur/kernel';
import type { Subscription } from '../contract/state.js';
import { byKey } from '../record/by-key.js';
import type { Turn } from '../turn/turn.js';
import { trigger } from './trigger.js';

export interface Message {
  readonly name: string;
  readonly correlationKey?: string;
}

/** A subscription without a key takes every message of its name. */
const fits = ({ on }: Subscription, message: Message): boolean =>
  on.kind === 'message' &&
  on.name === message.name &&
  (on.correlationKey === undefined || on.correlationKey === message.correlationKey);

export const findSubscription = (turn: Turn, message: Message): Subscription | undefined =>
  Object.values(turn.state.subscriptions)
    .filter((subscription) => fits(subscription, message))
    .sort(byKey)[0];

/** Whether somebody waited for it. */
export function correlate(turn: Turn, message: Message, variables: JsonObject): boolean {
  const subscription = findSubscription(turn, message);
  if (subscription) receive(turn, subscription, variables);
  return subscription !== undefined;
}

/** The subscription of a non-interrupting event stays; every other one ends with what it belongs to. */
function receive(turn: Turn, subscription: Subscription, variables: JsonObject): void {
  trigger(turn, subscription, variables);
}

/** Gives the oldest buffered message that somebody waits for by now; forgets those whose time is over. */
export function deliverBuffered(turn: Turn): boolean {
  for (const [place, message] of turn.state.messages.entries()) {
    if (message.until < turn.at) {
      turn.emit({ type: 'BufferedMessageTaken', place });
      return true;
    }
    const subscription = findSubscription(turn, message);
    if (!subscription) continue;
    turn.emit({ type: 'BufferedMessageTaken', place });
    receive(turn, subscription, message.variables);
    return true;
  }
  return false;
}
