// From source to a compiled piece and the names it reads; what every entry point of the library shares.
import type { SyntaxNode } from '@lezer/common';
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { Compiler, Invalid } from './compile/compiler.js';
import { families } from './compile/families.js';
import type { Evaluate } from './compile/scope.js';
import type { FeelType } from './types/feel-type.js';
import type { Test } from './compile/unary-tests.js';
import { compileUnaryTestsNode } from './compile/unary-tests.js';
import type { ExpressionFault } from './contract.js';
import type { KnownNames } from './known.js';
import { nameKey } from './names.js';
import type { Grammar } from './parse.js';
import { parse } from './parse.js';

export interface Compiled<T> {
  readonly run: T;
  /** Names read from outside, each once. */
  readonly names: readonly string[];
}

/** Where a text stands: the names and types it may speak of. */
export interface Surroundings {
  readonly known: KnownNames;
  readonly findType?: (name: string) => FeelType | undefined;
}

interface Source extends Surroundings {
  readonly text: string;
  readonly grammar: Grammar;
}

function compile<T>(
  { text, grammar, known, findType = () => undefined }: Source,
  build: (top: SyntaxNode, compiler: Compiler) => T,
): Result<Compiled<T>, ExpressionFault> {
  const parsed = parse(text, grammar, known);
  if (!parsed.ok) return parsed;
  const reads = new Set<string>();
  const spelt = new Map(Object.keys(known).map((name) => [nameKey(name), name]));
  try {
    const run = build(parsed.value, Compiler.of({ source: text, families, reads, known: spelt, findType }));
    return ok({ run, names: [...reads] });
  } catch (error) {
    if (error instanceof Invalid) return err(error.fault);
    throw error;
  }
}

export const compileText = (text: string, surroundings: Surroundings): Result<Compiled<Evaluate>, ExpressionFault> =>
  compile({ ...surroundings, text, grammar: 'expression' }, (top, compiler) => compiler.compile(top));

/** A cell; empty and `-` let everything pass. */
export function compileCell(text: string, surroundings: Surroundings): Result<Compiled<Test>, ExpressionFault> {
  const written = text.trim();
  if (written === '' || written === '-') return ok({ run: () => true, names: [] });
  return compile<Test>({ ...surroundings, text, grammar: 'unary tests' }, compileUnaryTestsNode);
}
