import { entryNamed } from '../names.js';
import type { Run } from '../run.js';
import type { FeelContext, Value } from '../values/value.js';

/** The names visible at one place of a running expression, innermost first. */
export class Scope {
  constructor(
    readonly run: Run,
    private readonly values: FeelContext,
    private readonly outer?: Scope,
  ) {}

  /** Undefined when nothing has the name. */
  find(name: string): Value | undefined {
    const found = entryNamed(this.values, name);
    return found === undefined ? this.outer?.find(name) : found;
  }

  with(values: FeelContext): Scope {
    return new Scope(this.run, values, this);
  }
}

/** A compiled piece of an expression. */
export type Evaluate = (scope: Scope) => Value;
