import { Special } from './special.js';
import type { Value } from './value.js';

export type RangeOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';

/**
 * `[1..5]`, `(1..5)`, or a comparison that stands alone, as `> 5`. What a comparison leaves open has a bound of null; an
 * interval with a bound of null holds nobody knows what (DMN 1.5 §10.3.2.7).
 */
export class FeelRange extends Special {
  readonly kind = 'range';

  constructor(
    readonly start: Value,
    readonly startIncluded: boolean,
    readonly end: Value,
    readonly endIncluded: boolean,
    readonly operator?: RangeOperator,
  ) {
    super();
  }
}

/** The range a lone comparison means; of `=` and `!=` both ends are the value. */
export function comparing(operator: RangeOperator, value: Value): FeelRange {
  switch (operator) {
    case '<':
    case '<=':
      return new FeelRange(null, false, value, operator === '<=', operator);
    case '>':
    case '>=':
      return new FeelRange(value, operator === '>=', null, false, operator);
    case '=':
    case '!=':
      return new FeelRange(value, true, value, true, operator);
  }
}
