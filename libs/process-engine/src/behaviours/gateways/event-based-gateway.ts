import type { EventBasedGateway } from '@alur/process-model';
import { awaitEvents } from '../../waits/await-events.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const eventBasedGateway: ElementBehaviour<EventBasedGateway> = {
  /** Waits for the first of the events it leads to; the others are then no longer waited for. */
  activate(gateway, visit, turn) {
    const events = gateway.outgoing.map((id) => turn.getElement(turn.getFlow(id).to));
    awaitEvents(turn, { element: gateway, visit }, events);
  },
};
