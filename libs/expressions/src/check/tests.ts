// Types of tests: the right side of `in`, and the cells of decision tables.
import type { SyntaxNode } from '@lezer/common';
import { childAt, childrenOf, contains } from '../compile/compiler.js';
import type { FeelType } from '../types/feel-type.js';
import type { Checker, Infer } from './checker.js';
import { comparisonProblem } from './compare-types.js';
import { itemOf, kindOfType, mayMeet, wordOf } from './type-words.js';

export function inferTests(group: SyntaxNode, tested: FeelType, checker: Checker): void {
  for (const child of childrenOf(group)) inferTest(child, tested, checker);
}

export function inferTest(node: SyntaxNode, tested: FeelType, checker: Checker): void {
  const inner = node.name === 'PositiveUnaryTest' ? childAt(node, 0) : node;
  const type = checker.with({ '?': tested }).infer(inner);
  if (contains(inner, '?')) return;
  const kind = kindOfType(type);
  if (kind === 'boolean' || kind === 'function' || kind === undefined) return;
  const problem =
    typeof type === 'object' && 'range' in type
      ? rangeProblem(inner, type.range, { tested, checker })
      : !mayMeet(tested, type) && !mayMeet(tested, itemOf(type))
        ? `Nilai berjenis ${wordOf(tested)} diuji dengan ${wordOf(type)}: tidak pernah cocok`
        : undefined;
  if (problem !== undefined) checker.wrong(inner, problem);
}

function rangeProblem(
  node: SyntaxNode,
  bound: FeelType,
  { tested, checker }: { readonly tested: FeelType; readonly checker: Checker },
): string | undefined {
  if (kindOfType(tested) === 'range') return undefined;
  const first = node.name === 'SimplePositiveUnaryTest' ? childAt(node, 0) : undefined;
  const sign = first && first.name !== 'Interval' ? checker.text(first) : '<=';
  return comparisonProblem(sign, tested, bound);
}

/** `> 5` and `[1..5]` as values are ranges of their ends. */
export const simpleTest: Infer = (node, checker) => {
  const first = childAt(node, 0);
  if (first.name !== 'Interval') return { range: checker.infer(childAt(node, 1)) };
  const [from, to] = [checker.infer(childAt(first, 1)), checker.infer(childAt(first, 3))];
  const problem = comparisonProblem('<=', from, to);
  if (problem !== undefined) checker.wrong(node, problem);
  return { range: from === 'null' ? to : from };
};
