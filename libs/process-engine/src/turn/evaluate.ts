import type { EvaluationContext, EvaluationFailure } from '@alur/expressions';
import type { Json, Result } from '@alur/kernel';
import type { Turn } from './turn.js';

export function evaluate(turn: Turn, source: string): Result<Json, EvaluationFailure> {
  const expression = turn.compiled.expressions.get(source);
  if (!expression) throw new Error(`Expression ${source} of process ${turn.process.id} was not compiled`);
  return expression.evaluate(evaluationOf(turn));
}

/**
 * What expressions and decisions of this turn may look at. A fact gives way to a variable of its name: facts were
 * loaded before the turn, variables are what the process has written since.
 */
export const evaluationOf = ({ context, state, at }: Turn): EvaluationContext => ({
  values: { ...context.facts, ...state.variables },
  at,
  zone: context.zone,
});
