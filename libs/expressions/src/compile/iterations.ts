// `for`, `some` and `every` (DMN 1.5 §10.3.2.14, §10.3.2.15).
import type { SyntaxNode } from '@lezer/common';
import { both, either, truthOf } from '../compare/truth.js';
import type { Truth } from '../compare/truth.js';
import type { FeelList, Value } from '../values/value.js';
import type { Run } from '../run.js';
import type { Compiler, NodeCompiler } from './compiler.js';
import { childAt, childNamed, childrenOf } from './compiler.js';
import type { Evaluate, Scope } from './scope.js';
import type { Turning } from './turning.js';
import { count, itemsOf, turn } from './turning.js';

/** The names that turn, and the compiler that knows them. */
function compileTurning(
  node: SyntaxNode,
  compiler: Compiler,
): { readonly turning: readonly Turning[]; readonly inner: Compiler } {
  const names: string[] = [];
  const group = childNamed(node, 'InExpressions');
  const turning = (group ? childrenOf(group) : []).map((child): Turning => {
    const name = compiler.text(childAt(child, 0)).replace(/\s+/g, ' ');
    const items = compileItems(childAt(child, 2), compiler.with(names));
    names.push(name);
    return { name, items };
  });
  return { turning, inner: compiler.with(names) };
}

function compileItems(node: SyntaxNode, compiler: Compiler): Turning['items'] {
  const parts = childrenOf(node);
  if (node.name !== 'IterationContext' || parts.length === 1) {
    const source = compiler.compile(node.name === 'IterationContext' ? childAt(node, 0) : node);
    return (scope) => itemsOf(source(scope), scope.run);
  }
  const [from, to] = [compiler.compile(childAt(node, 0)), compiler.compile(childAt(node, 2))];
  return (scope) => count(from(scope), to(scope), scope.run);
}

/** `partial` is the list so far. */
export const forExpression: NodeCompiler = (node, compiler) => {
  const { turning, inner } = compileTurning(node, compiler);
  const written = childAt(node, -1);
  const body = inner.with(['partial']).compile(written);
  const readsPartial = /\bpartial\b/.test(compiler.text(written));
  return (scope) => collect(turning, { body, readsPartial }, scope);
};

function collect(
  turning: readonly Turning[],
  { body, readsPartial }: { readonly body: Evaluate; readonly readsPartial: boolean },
  scope: Scope,
): Value {
  const results: Value[] = [];
  const whole = turn(turning, scope, (innermost) => {
    results.push(body(readsPartial ? innermost.with({ partial: soFar(results, scope.run) }) : innermost));
    return true;
  });
  return whole ? results : null;
}

/** A copy, so that no result holds the list it is part of. */
function soFar(results: FeelList, run: Run): FeelList {
  run.fuel.items(results.length);
  return [...results];
}

export const quantifiedExpression: NodeCompiler = (node, compiler) => {
  const some = childAt(node, 0).name === 'some';
  const { turning, inner } = compileTurning(node, compiler);
  const condition = inner.compile(childAt(node, -1));
  return (scope) => quantify(some, turning, { condition, scope });
};

export function quantify(
  some: boolean,
  turning: readonly Turning[],
  { condition, scope }: { readonly condition: Evaluate; readonly scope: Scope },
): Truth {
  let answer: Truth = !some;
  const join = some ? either : both;
  const whole = turn(turning, scope, (innermost) => {
    answer = join(answer, truthOf(condition(innermost)));
    return answer !== some;
  });
  return whole ? answer : null;
}

/** One name over one value: the boxed form. */
export const over = (name: string, source: Evaluate): readonly Turning[] => [
  { name, items: (scope) => itemsOf(source(scope), scope.run) },
];

export const repeat = (turning: readonly Turning[], body: Evaluate, scope: Scope): Value =>
  collect(turning, { body, readsPartial: true }, scope);
