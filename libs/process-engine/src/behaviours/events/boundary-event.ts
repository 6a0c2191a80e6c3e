import type { BoundaryEvent } from '@alur/process-model';
import { complete } from '../../turn/complete.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const boundaryEvent: ElementBehaviour<BoundaryEvent> = {
  /** What it waited for has come: the flow goes on from here. */
  activate(event, visit, turn) {
    complete(turn, { element: event, visit });
  },
};
