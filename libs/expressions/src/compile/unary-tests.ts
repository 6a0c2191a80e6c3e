// Tests of a value: the cells of decision tables and the right side of `in` (DMN 1.5 §10.3.2.8, §7.3.3).
import type { SyntaxNode } from '@lezer/common';
import { comparisons } from '../compare/operators.js';
import type { Truth } from '../compare/truth.js';
import { either, negated } from '../compare/truth.js';
import { passes } from '../compare/within.js';
import { order } from '../compare/order.js';
import { comparing, FeelRange } from '../values/range.js';
import type { RangeOperator } from '../values/range.js';
import type { Value } from '../values/value.js';
import type { Compiler, NodeCompiler } from './compiler.js';
import { childAt, childNamed, childrenOf, contains } from './compiler.js';
import type { Scope } from './scope.js';

export type Test = (value: Value, scope: Scope) => Truth;

/** The top of a cell: `-`, tests, or `not(tests)`. */
export function compileUnaryTestsNode(node: SyntaxNode, compiler: Compiler): Test {
  const tests = childNamed(node, 'PositiveUnaryTests');
  if (!tests) return () => true;
  const test = compileTests(tests, compiler);
  return childNamed(node, 'not') ? (value, scope) => negated(test(value, scope)) : test;
}

/** One that passes is enough. */
export function compileTests(node: SyntaxNode, compiler: Compiler): Test {
  const tests = childrenOf(node).map((child) => compileTest(child, compiler));
  return (value, scope) => {
    let answer: Truth = false;
    for (const test of tests) {
      answer = either(answer, test(value, scope));
      if (answer === true) return true;
    }
    return answer;
  };
}

export function compileTest(node: SyntaxNode, compiler: Compiler): Test {
  const inner = node.name === 'PositiveUnaryTest' ? childAt(node, 0) : node;
  if (inner.name === 'SimplePositiveUnaryTest') return simpleTest(inner, compiler);
  const evaluate = compiler.with(['?']).compile(inner);
  if (contains(inner, '?') || sayings.has(inner.name)) {
    return (value, scope) => verdict(value, evaluate(scope.with({ '?': value })), scope);
  }
  return (value, scope) => passes(value, evaluate(scope), scope.run);
}

/** What is a statement of its own, such as `luas > 100` in a cell, need not equal the value. */
const sayings: ReadonlySet<string> = new Set([
  'Comparison',
  'Conjunction',
  'Disjunction',
  'InstanceOfExpression',
  'QuantifiedExpression',
]);

const verdict = (value: Value, said: Value, scope: Scope): Truth =>
  typeof said === 'boolean' ? said : said === null ? null : passes(value, said, scope.run);

function simpleTest(node: SyntaxNode, compiler: Compiler): Test {
  if (childAt(node, 0).name === 'Interval') {
    const range = compileInterval(childAt(node, 0), compiler);
    return (value, scope) => {
      const found = range(scope);
      return found && passes(value, found, scope.run);
    };
  }
  const compare = comparisons[compiler.text(childAt(node, 0))];
  if (!compare) throw compiler.invalid(node, 'Tanda banding tidak dikenal');
  const bound = compiler.compile(childAt(node, 1));
  return (value, scope) => compare(value, bound(scope), scope.run);
}

/** An interval whose end comes before its start is none. */
function compileInterval(node: SyntaxNode, compiler: Compiler): (scope: Scope) => FeelRange | null {
  const [start, end] = [compiler.compile(childAt(node, 1)), compiler.compile(childAt(node, 3))];
  const startIncluded = childAt(node, 0).name === '[';
  const endIncluded = childAt(node, 4).name === ']';
  return (scope) => {
    const [from, to] = [start(scope), end(scope)];
    return (order(from, to) ?? 0) > 0 ? null : new FeelRange(from, startIncluded, to, endIncluded);
  };
}

/** A test written where a value stands is a range, of one comparison or two ends. */
export const simpleTestValue: NodeCompiler = (node, compiler) => {
  const first = childAt(node, 0);
  if (first.name === 'Interval') return compileInterval(first, compiler);
  const operator = operators.find((known) => known === compiler.text(first));
  if (!operator) throw compiler.invalid(node, 'Tanda banding tidak dikenal');
  const bound = compiler.compile(childAt(node, 1));
  return (scope) => comparing(operator, bound(scope));
};

const operators: readonly RangeOperator[] = ['<', '<=', '>', '>=', '=', '!='];
