// How much a change means to cases that are already running.
import type { Element } from '@alur/process-model';
import type { ChangeClass } from './difference.js';

/** What people read, and nothing else. */
const cosmetic: ReadonlySet<string> = new Set(['name', 'documentation']);
/** What helps an officer along without changing what is decided, by whom, and where it leads. */
const additive: ReadonlySet<string> = new Set(['priority']);

export const classOfProperty = (property: string): ChangeClass => {
  if (cosmetic.has(property)) return 'cosmetic';
  return additive.has(property) ? 'additive-safe' : 'binding';
};

/** A reminder beside an activity leaves its way as it was; everything else new or gone changes the way. */
export const classOfAdded = (element: Element): ChangeClass =>
  element.type === 'boundaryEvent' && !element.interrupting ? 'additive-safe' : 'binding';
