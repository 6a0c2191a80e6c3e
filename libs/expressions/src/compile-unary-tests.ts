import type { Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import { compile } from './compilation.js';
import type { Test } from './compile/unary-tests.js';
import { compileUnaryTestsNode } from './compile/unary-tests.js';
import type { CompiledUnaryTests, ExpressionFault } from './contract.js';
import { guarded, startScope } from './evaluation.js';

/** One cell: `> 5`, `"a", "b"`, `not(null)`, `[1..5]`, `contains(?, "x")`. Empty and `-` let everything pass. */
export function compileUnaryTests(
  source: string,
  known: readonly string[] = [],
): Result<CompiledUnaryTests, ExpressionFault> {
  const compiled = compileCell(source, known);
  if (!compiled.ok) return compiled;
  const { run, names } = compiled.value;
  return ok({ source, names, test: (value, context) => guarded(() => run(value, startScope(context)) === true) });
}

export function compileCell(source: string, known: readonly string[] = []): ReturnType<typeof compile<Test>> {
  const written = source.trim();
  if (written === '' || written === '-') return ok({ run: () => true, names: [] });
  return compile<Test>({ text: source, grammar: 'unary tests', known }, compileUnaryTestsNode);
}
