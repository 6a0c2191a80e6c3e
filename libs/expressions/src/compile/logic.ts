import { both, either, truthOf } from '../compare/truth.js';
import type { NodeCompiler } from './compiler.js';
import { childAt } from './compiler.js';

/** What is settled by the left side leaves the right side alone. */
export const conjunction: NodeCompiler = (node, compiler) => {
  const [left, right] = [compiler.compile(childAt(node, 0)), compiler.compile(childAt(node, 2))];
  return (scope) => {
    const first = truthOf(left(scope));
    return first === false ? false : both(first, truthOf(right(scope)));
  };
};

export const disjunction: NodeCompiler = (node, compiler) => {
  const [left, right] = [compiler.compile(childAt(node, 0)), compiler.compile(childAt(node, 2))];
  return (scope) => {
    const first = truthOf(left(scope));
    return first === true ? true : either(first, truthOf(right(scope)));
  };
};

/** Anything but true takes the else branch. */
export const ifExpression: NodeCompiler = (node, compiler) => {
  const condition = compiler.compile(childAt(node, 1));
  const then = compiler.compile(childAt(node, 3));
  const otherwise = compiler.compile(childAt(node, 5));
  return (scope) => (condition(scope) === true ? then(scope) : otherwise(scope));
};
