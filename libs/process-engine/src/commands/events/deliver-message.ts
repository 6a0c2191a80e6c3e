import type { DeliverMessage } from '../../contract/command.js';
import { findOwn } from '../../record/find-own.js';
import { present } from '../../record/present.js';
import { trigger } from '../../waits/trigger.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';

/** To this subscription and no other: who looked for it outside knows that nobody waited longer. */
export const deliverMessage: CommandHandler<DeliverMessage> = ({ at, key, id, variables }, turn) => {
  if (turn.state.messageIds.includes(id))
    return rejected('MESSAGE_DUPLICATE', `Expected message ${id} to be new, but it was seen before.`);
  const subscription = findOwn(turn.state.subscriptions, key);
  if (subscription?.on.kind !== 'message')
    return rejected('SUBSCRIPTION_NOT_OPEN', `Expected subscription ${key} to wait for a message, but it does not.`);
  const { name, correlationKey } = subscription.on;
  turn.emit({ type: 'MessagePublished', at, name, ...present({ correlationKey }), id });
  trigger(turn, subscription, variables);
  return accepted;
};
