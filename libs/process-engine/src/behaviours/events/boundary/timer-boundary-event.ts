import type { TimerBoundaryEvent } from '@alur/process-model';
import { complete } from '../../../turn/complete.js';
import type { ElementBehaviour } from '../../element-behaviour.js';

export const timerBoundaryEvent: ElementBehaviour<TimerBoundaryEvent> = {
  /** Its timer has fired: the flow goes on from here. */
  activate(event, visit, turn) {
    complete(turn, { element: event, visit });
  },
};
