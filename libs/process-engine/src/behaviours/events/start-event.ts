import type { StartEvent } from '@alur/process-model';
import { complete } from '../../turn/complete.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const startEvent: ElementBehaviour<StartEvent> = {
  /** What it waits for, if anything, has come before a token begins here. */
  activate(event, visit, turn) {
    complete(turn, { element: event, visit });
  },
};
