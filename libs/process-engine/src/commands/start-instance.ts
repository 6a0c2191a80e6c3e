import type { StartInstance } from '../contract/command.js';
import type { CommandHandler } from './command-handler.js';
import { accepted } from './command-handler.js';

export const startInstance: CommandHandler<StartInstance> = ({ variables }, turn) => {
  const { id: processId, start } = turn.process;
  turn.emit({ type: 'InstanceStarted', at: turn.at, processId, variables });
  turn.move({ elementId: start });
  return accepted;
};
