import type { Json } from '@alur/kernel';

/**
 * For whom a change may hold: `cosmetic` for everybody at once, `additive-safe` for drafts and what was submitted,
 * `binding` for new cases only.
 */
export type ChangeClass = 'cosmetic' | 'additive-safe' | 'binding';

export interface ProcessDifference {
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  /** Id of the element, sequence flow, lane or process. */
  readonly element: string;
  /** Its type when it was added or removed, else the property that differs. */
  readonly what: string;
  readonly from?: Json;
  readonly to?: Json;
  readonly class: ChangeClass;
}
