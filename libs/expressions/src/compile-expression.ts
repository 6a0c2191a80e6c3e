import type { Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import { compileText } from './compilation.js';
import type { CompiledExpression, ExpressionFault } from './contract.js';
import { evaluateToJson } from './evaluation.js';
import { namesKnown } from './known.js';

/**
 * FEEL of DMN 1.5 chapter 10, read once. `known` is needed only for names that are no plain words, such as `tarif-dasar`.
 * A bare name inside a filter counts as read from outside: write `item.usia` for a property of the item.
 */
export function compileExpression(
  source: string,
  known: readonly string[] = [],
): Result<CompiledExpression, ExpressionFault> {
  const compiled = compileText(source, { known: namesKnown(known) });
  if (!compiled.ok) return compiled;
  const { run, names } = compiled.value;
  return ok({ source, names, evaluate: (context) => evaluateToJson(context, run) });
}
