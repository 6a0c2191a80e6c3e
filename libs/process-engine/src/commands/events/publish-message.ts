import type { PublishMessage } from '../../contract/command.js';
import { present } from '../../record/present.js';
import { correlate, findSubscription } from '../../waits/messages.js';
import { sealed } from '../../waits/plan-waits.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';

/** To the oldest subscription that fits; with none it waits as long as it may, or is accepted and gone. */
export const publishMessage: CommandHandler<PublishMessage> = (command, turn) => {
  const { name, correlationKey, id, until, variables, at } = command;
  if (id !== undefined && turn.state.messageIds.includes(id))
    return rejected('MESSAGE_DUPLICATE', `Expected message ${id} to be new, but it was seen before.`);
  const message = { name, ...(correlationKey === undefined ? {} : { correlationKey: sealed(turn, correlationKey) }) };
  const isWanted = findSubscription(turn, message) !== undefined;
  const keeps = !isWanted && until !== undefined && until > at;
  turn.emit({
    type: 'MessagePublished',
    at,
    ...message,
    ...present({ id }),
    ...(keeps ? { buffered: { ...message, variables, until } } : {}),
  });
  correlate(turn, message, variables);
  return accepted;
};
