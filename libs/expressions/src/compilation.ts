// From source to a compiled piece and the names it reads; what every entry point of the library shares.
import type { SyntaxNode } from '@lezer/common';
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { Compiler, Invalid } from './compile/compiler.js';
import { families } from './compile/families.js';
import type { ExpressionFault } from './contract.js';
import { nameKey } from './names.js';
import type { Grammar } from './parse.js';
import { parse } from './parse.js';

export interface Compiled<T> {
  readonly run: T;
  readonly names: readonly string[];
}

export interface Source {
  readonly text: string;
  readonly grammar: Grammar;
  readonly known: readonly string[];
}

export function compile<T>(
  { text, grammar, known }: Source,
  build: (top: SyntaxNode, compiler: Compiler) => T,
): Result<Compiled<T>, ExpressionFault> {
  const parsed = parse(text, grammar, known);
  if (!parsed.ok) return parsed;
  const reads = new Set<string>();
  try {
    const run = build(
      parsed.value,
      Compiler.of({ source: text, families, reads, known: new Map(known.map((name) => [nameKey(name), name])) }),
    );
    return ok({ run, names: [...reads] });
  } catch (error) {
    if (error instanceof Invalid) return err(error.fault);
    throw error;
  }
}
