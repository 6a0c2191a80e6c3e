import type { CallActivity } from '@alur/process-model';
import { openScope } from '../../scopes/open-scope.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const callActivity: ElementBehaviour<CallActivity> = {
  /** The called process runs as a scope of this instance, so that call and return are one commit each. */
  activate(element, visit, turn) {
    openScope(turn, element, visit);
  },
};
