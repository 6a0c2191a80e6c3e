import type { Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import { compileCell } from './compilation.js';
import type { CompiledUnaryTests, ExpressionFault } from './contract.js';
import { guarded, startScope } from './evaluation.js';
import { namesKnown } from './known.js';

/** One cell: `> 5`, `"a", "b"`, `not(null)`, `[1..5]`, `contains(?, "x")`. Empty and `-` let everything pass. */
export function compileUnaryTests(
  source: string,
  known: readonly string[] = [],
): Result<CompiledUnaryTests, ExpressionFault> {
  const compiled = compileCell(source, { known: namesKnown(known) });
  if (!compiled.ok) return compiled;
  const { run, names } = compiled.value;
  return ok({ source, names, test: (value, context) => guarded(() => run(value, startScope(context)) === true) });
}
