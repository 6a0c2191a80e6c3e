// The edge of the library: starts a run, turns what it ended with into data, and catches what leaves it early.
import type { Json, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { Scope } from './compile/scope.js';
import type { EvaluationContext, EvaluationFailure } from './contract.js';
import { Fuel, OutOfFuel } from './fuel.js';
import { Refusal } from './refusal.js';
import { liftEntries } from './types/lift.js';
import type { Value } from './values/value.js';
import { jsonOf } from './values/to-json.js';

export const startScope = ({ values, types, at, zone }: EvaluationContext, steps?: number): Scope =>
  new Scope({ fuel: new Fuel(steps), at, zone }, types ? liftEntries(values, types) : values);

export const evaluateToJson = (
  context: EvaluationContext,
  evaluate: (scope: Scope) => Value,
  steps?: number,
): Result<Json, EvaluationFailure> =>
  guarded(() => {
    const scope = startScope(context, steps);
    return jsonOf(evaluate(scope), scope.run);
  });

/** Out of fuel is an answer; so is an engine that ran out of stack. Other errors are faults of this library, told without their text. */
export function guarded<T>(work: () => T): Result<T, EvaluationFailure> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof OutOfFuel)
      return err({ code: 'EXPRESSION_TOO_COSTLY', message: `Ungkapan terlalu berat: ${error.message.toLowerCase()}` });
    if (error instanceof Refusal) return err({ code: error.code, message: error.message });
    if (error instanceof RangeError)
      return err({ code: 'EXPRESSION_TOO_COSTLY', message: 'Ungkapan terlalu berat: melebihi batas mesin' });
    return err({ code: 'EXPRESSION_FAILED', message: 'Ungkapan tidak dapat dihitung' });
  }
}
