import { Special } from './special.js';
import type { Value } from './value.js';

/** `[1..5]`, `(1..5)`, or open on one side as in `> 5`. A bound of null has no end. */
export class FeelRange extends Special {
  readonly kind = 'range';

  constructor(
    readonly start: Value,
    readonly startIncluded: boolean,
    readonly end: Value,
    readonly endIncluded: boolean,
  ) {
    super();
  }
}
