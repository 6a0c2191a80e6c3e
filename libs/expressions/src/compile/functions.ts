import type { SyntaxNode } from '@lezer/common';
import { FeelFunction } from '../values/function.js';
import type { Value } from '../values/value.js';
import { newContext } from '../values/value.js';
import type { Compiler, NodeCompiler } from './compiler.js';
import { childAt, childNamed, childrenOf, levelsOf } from './compiler.js';
import type { TypeCheck } from './types.js';
import { compileType } from './types.js';

interface Parameter {
  readonly name: string;
  readonly check: TypeCheck | undefined;
}

/** `function(x: number, y) x + y`. An external function has no body here and is null. */
export const functionDefinition: NodeCompiler = (node, compiler) => {
  if (childNamed(node, 'external')) return () => null;
  const parameters = childrenOf(childAt(node, 2)).map((child) => parameterOf(child, compiler));
  const names = parameters.map(({ name }) => name);
  const written = childAt(node, -1);
  const body = compiler.with(names).compile(written);
  const levels = levelsOf(written);
  return (scope) =>
    new FeelFunction(names, (args, run) => {
      if (args.length !== names.length) return null;
      const bound = newContext();
      for (const [index, { name, check }] of parameters.entries()) bound[name] = fitting(args[index] ?? null, check);
      return run.fuel.call(levels, () => body(scope.with(bound)));
    });
};

function parameterOf(node: SyntaxNode, compiler: Compiler): Parameter {
  const type = childNamed(node, 'Type');
  return { name: compiler.text(childAt(node, 0)).replace(/\s+/g, ' '), check: type && compileType(type, compiler) };
}

/** An argument of another type arrives as null (DMN 1.5 §10.3.2.9.4); a list of one fits where its item does. */
function fitting(value: Value, check: TypeCheck | undefined): Value {
  if (!check || value === null || check(value)) return value;
  const [only = null] = Array.isArray(value) && value.length === 1 ? (value as readonly Value[]) : [];
  return only !== null && check(only) ? only : null;
}
