import type { BroadcastSignal } from '../../contract/command.js';
import { broadcast, listeners } from '../../waits/signals.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';

export const broadcastSignal: CommandHandler<BroadcastSignal> = ({ at, name, variables, among }, turn) => {
  const waiting = listeners(turn, name).filter(({ key }) => among?.includes(key) ?? true);
  if (among && waiting.length === 0)
    return rejected('SUBSCRIPTION_NOT_OPEN', `Expected somebody to wait for signal ${name}, but nobody does any more.`);
  turn.emit({ type: 'SignalBroadcast', at, name });
  broadcast(turn, waiting, variables);
  return accepted;
};
