import type { FailHandOff } from '../../contract/command.js';
import { findOwn } from '../../record/find-own.js';
import { raiseIncident } from '../../turn/raise-incident.js';
import { visitOf } from '../../turn/token.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';
import { handOffNotOpen } from '../not-open.js';

/** The receiving agency cannot take it: an incident of the agency that sent it, named in the event as `from`. */
export const failHandOff: CommandHandler<FailHandOff> = ({ key, message }, turn) => {
  const instance = findOwn(turn.state.elements, key);
  if (instance?.phase !== 'in-transit') return handOffNotOpen(key);
  const element = turn.getElement(instance.elementId);
  raiseIncident(turn, { element, visit: visitOf(instance) }, { code: 'HANDOFF_UNDELIVERABLE', message });
  return accepted;
};
