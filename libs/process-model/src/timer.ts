import type { TextValue } from './participant.js';

/**
 * When a timer is due. `duration` and `date` hold ISO 8601 text: elapsed time in the city's zone.
 * `workingTime` is `4h` or `3d` on the calendar of the activity's agency.
 */
export type Timer =
  | { readonly kind: 'duration'; readonly value: TextValue }
  | { readonly kind: 'date'; readonly value: TextValue }
  | { readonly kind: 'workingTime'; readonly value: TextValue };
