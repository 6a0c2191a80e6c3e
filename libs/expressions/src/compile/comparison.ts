import { atLeast, atMost, comparisons } from '../compare/operators.js';
import type { Truth } from '../compare/truth.js';
import { both } from '../compare/truth.js';
import type { Run } from '../run.js';
import type { Value } from '../values/value.js';
import type { NodeCompiler } from './compiler.js';
import { childAt, childNamed } from './compiler.js';
import { compileTest, compileTests } from './unary-tests.js';

export const comparison: NodeCompiler = (node, compiler) => {
  const operator = childAt(node, 1);
  const left = compiler.compile(childAt(node, 0));
  if (operator.name === 'in') {
    const group = childNamed(node, 'PositiveUnaryTests');
    const test = group ? compileTests(group, compiler) : compileTest(childAt(node, 2), compiler);
    return (scope) => test(left(scope), scope);
  }
  const right = compiler.compile(childAt(node, 2));
  if (operator.name === 'between') {
    const upper = compiler.compile(childAt(node, 4));
    return (scope) => between(left(scope), right(scope), upper(scope), scope.run);
  }
  const compare = comparisons[compiler.text(operator)];
  if (!compare) throw compiler.invalid(operator, 'Tanda banding tidak dikenal');
  return (scope) => compare(left(scope), right(scope), scope.run);
};

const between = (value: Value, lower: Value, upper: Value, run: Run): Truth =>
  both(atLeast(value, lower, run), atMost(value, upper, run));
