// Expressions as seen from one place in the instance: its own variables hide those of the scopes around it.
import type { EvaluationContext, EvaluationFailure } from '@alur/expressions';
import type { Json, Result } from '@alur/kernel';
import { visibleVariables } from './variables.js';
import type { Place } from './variables.js';
import type { Turn } from './turn.js';

/** `source` is FEEL that was compiled with the process. */
export function evaluate(turn: Turn, place: Place, source: string): Result<Json, EvaluationFailure> {
  const expression = turn.compiled.expressions.get(source);
  if (!expression) throw new Error(`Expression ${source} of process ${turn.process.id} was not compiled`);
  return expression.evaluate(evaluationOf(turn, place));
}

/**
 * What expressions and decisions of this turn may look at. A fact gives way to a variable of its name: facts were
 * loaded before the turn, variables are what the process has written since.
 */
export const evaluationOf = (turn: Turn, place: Place): EvaluationContext => ({
  values: { ...turn.context.facts, ...visibleVariables(turn, place) },
  at: turn.at,
  zone: turn.context.zone,
});
