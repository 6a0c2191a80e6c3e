import type { CancelInstance } from '../../contract/command.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';

export const cancelInstance: CommandHandler<CancelInstance> = (_command, turn) => {
  turn.endBy({ by: 'cancel' });
  return accepted;
};
