// Calls of functions: built-ins are found while compiling, functions of the expression when it runs.
import type { SyntaxNode } from '@lezer/common';
import { findBuiltin } from '../builtins/builtins.js';
import { FeelFunction } from '../values/function.js';
import { FeelRange } from '../values/range.js';
import { within } from '../compare/within.js';
import type { Value } from '../values/value.js';
import type { Compiler, NodeCompiler } from './compiler.js';
import { childAt, childNamed, childrenOf } from './compiler.js';
import type { Evaluate, Scope } from './scope.js';

type Call = (target: FeelFunction, scope: Scope) => Value;

export const functionInvocation: NodeCompiler = (node, compiler) => {
  const target = calleeOf(childAt(node, 0), compiler);
  const call = compileCall(node, compiler);
  return (scope) => {
    const found = target(scope);
    if (found instanceof FeelFunction) return call(found, scope);
    return found instanceof FeelRange ? call(membership(found), scope) : null;
  };
};

/** A range called with a value says whether the value lies in it. */
const membership = (range: FeelRange): FeelFunction =>
  new FeelFunction(['value'], ([value = null], run) => within(value, range, run));

/** `date("2026-11-23")` and its kin: read once when all is literal. `@"…"` stands under the same node. */
export const dateTimeLiteral: NodeCompiler = (node, compiler) =>
  childAt(node, 0).name === 'AtLiteral' ? compiler.compile(childAt(node, 0)) : functionInvocation(node, compiler);

function calleeOf(node: SyntaxNode, compiler: Compiler): Evaluate {
  if (node.name !== 'VariableName' && node.name !== 'SpecialFunctionName' && node.name !== 'DateTimeConstructor')
    return compiler.compile(node);
  const name = compiler.name(node);
  const builtin = findBuiltin(name);
  if (compiler.isLocal(name)) return (scope) => scope.find(name) ?? null;
  if (builtin) return () => builtin;
  if (compiler.isKnown(name)) compiler.reads(name);
  else if (!compiler.inFilter) throw compiler.invalid(node, `Fungsi "${name.slice(0, 80)}" tidak dikenal`);
  return (scope) => scope.find(name) ?? null;
}

function compileCall(node: SyntaxNode, compiler: Compiler): Call {
  const named = childNamed(node, 'NamedParameters');
  if (named) return namedCall(childrenOf(named), compiler);
  const positional = childNamed(node, 'PositionalParameters');
  const args = (positional ? childrenOf(positional) : []).map((child) => compiler.compile(child));
  return (target, scope) =>
    target.apply(
      args.map((arg) => arg(scope)),
      scope.run,
    );
}

function namedCall(nodes: readonly SyntaxNode[], compiler: Compiler): Call {
  const args = nodes.map((child) => ({
    name: compiler.text(childAt(child, 0)).replace(/\s+/g, ' '),
    value: compiler.compile(childAt(child, 1)),
  }));
  return (target, scope) => {
    const given = new Map(args.map(({ name, value }) => [name, value(scope)]));
    return target.applyByName(given, scope.run);
  };
}
