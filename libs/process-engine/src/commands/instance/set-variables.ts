import type { SetVariables } from '../../contract/command.js';
import { writeVariables } from '../../turn/variables.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';

/** From outside: conditions that are waited for are looked at again when the turn comes to rest. */
export const setVariables: CommandHandler<SetVariables> = ({ variables }, turn) => {
  writeVariables(turn, {}, variables);
  return accepted;
};
