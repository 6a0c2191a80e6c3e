import type { TextValue } from './value.js';

/**
 * When a timer is due. `duration` and `date` hold ISO 8601 text: elapsed time in the city's zone. `cycle` repeats:
 * `R3/PT1H` three times, `R/P1D` for ever, with a start `R2/2026-11-23T08:00:00+07:00/P1D`.
 * `workingTime` is `4h` or `3d` on the calendar of the activity's agency.
 */
export type Timer =
  | { readonly kind: 'duration'; readonly value: TextValue }
  | { readonly kind: 'date'; readonly value: TextValue }
  | { readonly kind: 'cycle'; readonly value: TextValue }
  | { readonly kind: 'workingTime'; readonly value: TextValue };
