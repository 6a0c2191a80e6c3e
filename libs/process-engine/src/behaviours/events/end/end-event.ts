import type { EndEvent } from '@alur/process-model';
import { completeBy } from '../../../turn/complete.js';
import { present } from '../../../record/present.js';
import type { ElementBehaviour } from '../../element-behaviour.js';

export const endEvent: ElementBehaviour<EndEvent> = {
  /** Ends its token, not the instance: that ends when nothing is left in it. */
  activate(event, visit, turn) {
    turn.emit({ type: 'EndReached', elementId: event.id, ...present({ outcome: event.outcome }) });
    completeBy(turn, { element: event, visit }, []);
  },
};
