import type { AnyActivity } from '@alur/process-model';
import type { DeliverHandOff } from '../../contract/command.js';
import { openActivity } from '../../lifecycle/open-activity.js';
import { findOwn } from '../../record/find-own.js';
import { visitOf } from '../../turn/token.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';
import { handOffNotOpen } from '../not-open.js';

/** The receiving agency takes the element over: what entering inside the agency does happens now, under the same key. */
export const deliverHandOff: CommandHandler<DeliverHandOff> = ({ key }, turn) => {
  const instance = findOwn(turn.state.elements, key);
  if (instance?.phase !== 'in-transit') return handOffNotOpen(key);
  turn.emit({ type: 'HandOffDelivered', at: turn.at, key });
  openActivity(turn, turn.getElement(instance.elementId) as AnyActivity, visitOf(instance));
  return accepted;
};
