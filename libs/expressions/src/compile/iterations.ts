// `for`, `some` and `every` (DMN 1.5 §10.3.2.14, §10.3.2.15): the last name turns fastest.
import type { SyntaxNode } from '@lezer/common';
import { either, both, truthOf } from '../compare/truth.js';
import type { Truth } from '../compare/truth.js';
import { order } from '../compare/order.js';
import type { Run } from '../run.js';
import { FeelDate } from '../values/date.js';
import { FeelRange } from '../values/range.js';
import type { FeelList, Value } from '../values/value.js';
import { isList } from '../values/value.js';
import type { Compiler, NodeCompiler } from './compiler.js';
import { childAt, childNamed, childrenOf } from './compiler.js';
import type { Evaluate, Scope } from './scope.js';

interface Turning {
  readonly name: string;
  readonly items: (scope: Scope) => FeelList | null;
}

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

function itemsOf(value: Value, run: Run): FeelList | null {
  if (isList(value)) {
    run.fuel.items(value.length);
    return value;
  }
  if (!(value instanceof FeelRange)) return value === null ? null : [value];
  const all = count(value.start, value.end, run);
  return (
    all?.filter(
      (item) =>
        (value.startIncluded || order(item, value.start) !== 0) && (value.endIncluded || order(item, value.end) !== 0),
    ) ?? null
  );
}

/** Whole numbers or days from one to the other, downwards too; null for anything else. */
function count(from: Value, to: Value, run: Run): FeelList | null {
  if (from instanceof FeelDate && to instanceof FeelDate)
    return climb(from.epochDay, to.epochDay, run).map((day) => from.plus({ days: day - from.epochDay }));
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) ? climb(Number(from), Number(to), run) : null;
}

function climb(from: number, to: number, run: Run): readonly number[] {
  const length = Math.abs(to - from) + 1;
  run.fuel.items(length);
  const direction = to < from ? -1 : 1;
  return Array.from({ length }, (_, index) => from + direction * index);
}

/** Visits every combination until told to stop; false when something to turn over is no list. */
function turn(turning: readonly Turning[], scope: Scope, visit: (scope: Scope) => boolean): boolean {
  const [first, ...rest] = turning;
  if (!first) {
    scope.run.fuel.spend(1);
    visit(scope);
    return true;
  }
  const items = first.items(scope);
  if (items === null) return false;
  let going = true;
  for (const item of items) {
    const inner = scope.with({ [first.name]: item });
    const whole = turn(rest, inner, (innermost) => (going = visit(innermost)));
    if (!whole) return false;
    if (!going) break;
  }
  return true;
}

/** `partial` is the list so far. */
export const forExpression: NodeCompiler = (node, compiler) => {
  const { turning, inner } = compileTurning(node, compiler);
  const written = childAt(node, -1);
  const body = inner.with(['partial']).compile(written);
  const readsPartial = /\bpartial\b/.test(compiler.text(written));
  return (scope) => {
    const results: Value[] = [];
    const whole = turn(turning, scope, (innermost) => {
      results.push(body(readsPartial ? innermost.with({ partial: soFar(results, scope.run) }) : innermost));
      return true;
    });
    return whole ? results : null;
  };
};

/** A copy, so that no result holds the list it is part of. */
function soFar(results: FeelList, run: Run): FeelList {
  run.fuel.items(results.length);
  return [...results];
}

export const quantifiedExpression: NodeCompiler = (node, compiler) => {
  const some = childAt(node, 0).name === 'some';
  const { turning, inner } = compileTurning(node, compiler);
  const condition = inner.compile(childAt(node, -1));
  return (scope) => quantify(some, turning, condition, scope);
};

function quantify(some: boolean, turning: readonly Turning[], condition: Evaluate, scope: Scope): Truth {
  let answer: Truth = !some;
  const join = some ? either : both;
  const whole = turn(turning, scope, (innermost) => {
    answer = join(answer, truthOf(condition(innermost)));
    return answer !== some;
  });
  return whole ? answer : null;
}
