// Tests of a value: the cells of decision tables and the right side of `in` (DMN 1.5 §10.3.2.8, §7.3.3).
import type { SyntaxNode } from '@lezer/common';
import { comparisons } from '../compare/operators.js';
import type { Truth } from '../compare/truth.js';
import { either, negated } from '../compare/truth.js';
import { passes } from '../compare/within.js';
import { FeelFunction } from '../values/function.js';
import { FeelRange } from '../values/range.js';
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
    return (value, scope) => passes(value, range(scope), scope.run);
  }
  const compare = comparisons[compiler.text(childAt(node, 0))];
  if (!compare) throw compiler.invalid(node, 'Tanda banding tidak dikenal');
  const bound = compiler.compile(childAt(node, 1));
  return (value, scope) => compare(value, bound(scope), scope.run);
}

function compileInterval(node: SyntaxNode, compiler: Compiler): (scope: Scope) => FeelRange {
  const [start, end] = [compiler.compile(childAt(node, 1)), compiler.compile(childAt(node, 3))];
  const startIncluded = childAt(node, 0).name === '[';
  const endIncluded = childAt(node, 4).name === ']';
  return (scope) => new FeelRange(start(scope), startIncluded, end(scope), endIncluded);
}

/** A test written where a value stands: `[1..5]` and `> 5` are ranges, `!= 5` a function of one value. */
export const simpleTestValue: NodeCompiler = (node, compiler) => {
  const first = childAt(node, 0);
  if (first.name === 'Interval') return compileInterval(first, compiler);
  const operator = compiler.text(first);
  const bound = compiler.compile(childAt(node, 1));
  return (scope) => {
    const value = bound(scope);
    switch (operator) {
      case '<':
      case '<=':
        return new FeelRange(null, false, value, operator === '<=');
      case '>':
      case '>=':
        return new FeelRange(value, operator === '>=', null, false);
      case '=':
        return new FeelRange(value, true, value, true);
      default:
        return new FeelFunction(
          ['value'],
          ([tested = null], run) => comparisons[operator]?.(tested, value, run) ?? null,
        );
    }
  };
};
