import type { Run } from '../run.js';
import type { FeelType } from '../types/feel-type.js';
import { Special } from './special.js';
import type { Value } from './value.js';

export interface FunctionExtras {
  /** Arguments by name, where they differ from the order of `parameters`. */
  readonly applyNamed?: (args: ReadonlyMap<string, Value>, run: Run) => Value;
  /** What it takes and gives, where it was declared. */
  readonly signature?: { readonly parameters: readonly FeelType[]; readonly result: FeelType };
}

/** A function of FEEL: a built-in or one written in the expression. Nothing of the host can become one. */
export class FeelFunction extends Special {
  readonly kind = 'function';

  constructor(
    readonly parameters: readonly string[],
    /** Positional arguments, as many as were given; null for what does not fit. */
    readonly apply: (args: readonly Value[], run: Run) => Value,
    readonly extras: FunctionExtras = {},
  ) {
    super();
  }

  /** Null unless every parameter is given and nothing else. */
  applyByName(given: ReadonlyMap<string, Value>, run: Run): Value {
    if (this.extras.applyNamed) return this.extras.applyNamed(given, run);
    const positions = this.parameters.map((name) => given.get(name));
    const fits = given.size === positions.length && positions.every((value) => value !== undefined);
    return fits
      ? this.apply(
          positions.map((value) => value ?? null),
          run,
        )
      : null;
  }
}
