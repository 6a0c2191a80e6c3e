import type { IntermediateCatchEvent } from '@alur/process-model';
import { complete } from '../../turn/complete.js';
import { awaitEvents } from '../../waits/await-events.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const intermediateCatchEvent: ElementBehaviour<IntermediateCatchEvent> = {
  /** Waits for its event; a link only marks where the jump lands. */
  activate(event, visit, turn) {
    if (event.trigger.kind === 'link') complete(turn, { element: event, visit });
    else awaitEvents(turn, { element: event, visit }, [event]);
  },
};
