import type { BroadcastSignal } from '../../contract/command.js';
import { broadcast } from '../../waits/signals.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';

export const broadcastSignal: CommandHandler<BroadcastSignal> = ({ at, name, variables }, turn) => {
  turn.emit({ type: 'SignalBroadcast', at, name });
  broadcast(turn, name, variables);
  return accepted;
};
