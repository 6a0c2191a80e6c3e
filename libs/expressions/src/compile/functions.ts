import type { SyntaxNode } from '@lezer/common';
import type { Run } from '../run.js';
import { argumentsFor, coerce } from '../types/coerce.js';
import { FeelFunction } from '../values/function.js';
import type { Value } from '../values/value.js';
import { newContext } from '../values/value.js';
import type { Compiler, NodeCompiler } from './compiler.js';
import { childAt, childNamed, childrenOf, levelsOf } from './compiler.js';
import type { FeelType } from '../types/feel-type.js';
import { compileType } from './types.js';

interface Parameter {
  readonly name: string;
  readonly type: FeelType;
}

/** `function(x: number, y) x + y`. An external function has no body here and is null. */
export const functionDefinition: NodeCompiler = (node, compiler) => {
  if (childNamed(node, 'external')) return () => null;
  const group = childNamed(node, 'FormalParameters');
  const parameters = (group ? childrenOf(group) : []).map((child) => parameterOf(child, compiler));
  const names = parameters.map(({ name }) => name);
  const written = childAt(node, -1);
  const body = compiler.with(names).compile(written);
  const levels = levelsOf(written);
  const signature = { parameters: parameters.map(({ type }) => type), result: 'any' as const };
  const takes = parameters.map(
    ({ type }) =>
      (value: Value, run: Run): Value =>
        coerce(value, type, run),
  );
  return (scope) =>
    new FeelFunction(
      names,
      (args, run) => {
        const taken = argumentsFor(args, takes, run);
        if (taken === null) return null;
        const bound = newContext();
        for (const [index, name] of names.entries()) bound[name] = taken[index] ?? null;
        return run.fuel.call(levels, () => body(scope.with(bound)));
      },
      { signature },
    );
};

function parameterOf(node: SyntaxNode, compiler: Compiler): Parameter {
  const type = childNamed(node, 'Type');
  return {
    name: compiler.text(childAt(node, 0)).replace(/\s+/g, ' '),
    type: type ? compileType(type, compiler) : 'any',
  };
}
