// One evaluation of a model: every decision is worked out once, when first asked for.
import type { Scope } from '../compile/scope.js';
import type { FeelContext, Value } from '../values/value.js';

export class Session {
  private readonly found: Map<string, Value>;

  constructor(
    /** Sees nothing of the model; only the run of the evaluation. */
    readonly scope: Scope,
    /** Input data by name. */
    readonly inputs: FeelContext,
    given: ReadonlyMap<string, Value> = new Map(),
  ) {
    this.found = new Map(given);
  }

  once(key: string, work: () => Value): Value {
    const ready = this.found.get(key);
    if (ready !== undefined) return ready;
    const value = work();
    this.found.set(key, value);
    return value;
  }

  /** A session of its own, with some elements given: what a decision service runs in. */
  with(given: ReadonlyMap<string, Value>): Session {
    return new Session(this.scope, {}, given);
  }
}
