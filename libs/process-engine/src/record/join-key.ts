import type { ElementId } from '@alur/process-model';
import type { ElementKey } from '../contract/state.js';

/** The same gateway may wait in several scopes at once: a called process, rounds of a sub-process. */
export const joinKey = (elementId: ElementId, scope: ElementKey | undefined): string =>
  scope === undefined ? elementId : `${scope}:${elementId}`;
