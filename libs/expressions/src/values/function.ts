import { Special } from './special.js';
import type { Run } from '../run.js';
import type { Value } from './value.js';

/** A function of FEEL: a built-in or one written in the expression. Nothing of the host can become one. */
export class FeelFunction extends Special {
  readonly kind = 'function';

  constructor(
    readonly parameters: readonly string[],
    /** Positional arguments, as many as were given; null for what does not fit. */
    readonly apply: (args: readonly Value[], run: Run) => Value,
    /** Arguments by name, where they differ from the order of `parameters`. */
    readonly applyNamed?: (args: ReadonlyMap<string, Value>, run: Run) => Value,
  ) {
    super();
  }
}
