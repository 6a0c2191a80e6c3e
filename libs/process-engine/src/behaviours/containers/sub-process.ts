import type { SubProcess } from '@alur/process-model';
import { openScope } from '../../scopes/open-scope.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const subProcess: ElementBehaviour<SubProcess> = {
  /** Opens its scope; it is done when nothing is left inside. */
  activate(element, visit, turn) {
    openScope(turn, element, visit);
  },
};
