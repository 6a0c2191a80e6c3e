// Types of arithmetic, comparison and logic.
import type { FeelType } from '../types/feel-type.js';
import { childAt, childNamed, childrenOf } from '../compile/compiler.js';
import type { Infer } from './checker.js';
import { comparisonProblem, isTemporal } from './compare-types.js';
import { inferTest, inferTests } from './tests.js';
import { isDuration, kindOfType, wordOf } from './type-words.js';
import type { Kind } from './type-words.js';

/** The result of an operator, undefined where it is not defined for the two. */
function calculated(operator: string, a: FeelType, b: FeelType): FeelType | undefined {
  const [left, right] = [kindOfType(a), kindOfType(b)];
  if (left === undefined || right === undefined) {
    const known = left ?? right;
    return known === undefined || couldCount(operator, known) ? 'any' : undefined;
  }
  if (left === 'number' && right === 'number') return 'number';
  switch (operator) {
    case '+':
      if (left === 'string' && right === 'string') return 'string';
      if (isTemporal(left) && isDuration(right)) return a;
      if (isDuration(left) && isTemporal(right)) return b;
      return isDuration(left) && isDuration(right) ? a : undefined;
    case '-':
      if (isTemporal(left) && isTemporal(right) && (left === 'time') === (right === 'time'))
        return 'days and time duration';
      if (isTemporal(left) && isDuration(right)) return a;
      return isDuration(left) && isDuration(right) ? a : undefined;
    case '*':
      if (isDuration(left) && right === 'number') return a;
      return left === 'number' && isDuration(right) ? b : undefined;
    case '/':
      if (isDuration(left) && right === 'number') return a;
      return isDuration(left) && isDuration(right) ? 'number' : undefined;
    default:
      return undefined;
  }
}

function couldCount(operator: string, kind: Kind): boolean {
  if (kind === 'number' || isDuration(kind)) return true;
  return (kind === 'string' && operator === '+') || (isTemporal(kind) && (operator === '+' || operator === '-'));
}

export const arithmetic: Infer = (node, checker) => {
  const parts = childrenOf(node);
  const right = checker.infer(childAt(node, -1));
  if (parts.length === 2) {
    const kind = kindOfType(right);
    if (kind === undefined || kind === 'number' || isDuration(kind)) return right;
    checker.wrong(node, `Tanda minus tidak berlaku untuk ${wordOf(right)}`);
    return 'any';
  }
  const left = checker.infer(childAt(node, 0));
  const operator = checker.text(childAt(node, 1)).replace('^', '**');
  const result = calculated(operator, left, right);
  if (result === undefined)
    checker.wrong(node, `Hitungan "${operator}" antara ${wordOf(left)} dan ${wordOf(right)} selalu kosong`);
  return result ?? 'any';
};

export const comparison: Infer = (node, checker) => {
  const left = checker.infer(childAt(node, 0));
  const operator = childAt(node, 1);
  if (operator.name === 'in') {
    const group = childNamed(node, 'PositiveUnaryTests');
    if (group) inferTests(group, left, checker);
    else inferTest(childAt(node, 2), left, checker);
    return 'boolean';
  }
  const others = operator.name === 'between' ? [childAt(node, 2), childAt(node, 4)] : [childAt(node, 2)];
  const sign = operator.name === 'between' ? '<=' : checker.text(operator);
  for (const other of others) {
    const problem = comparisonProblem(sign, left, checker.infer(other));
    if (problem !== undefined) checker.wrong(node, problem);
  }
  return 'boolean';
};

export const logic: Infer = (node, checker) => {
  for (const side of [childAt(node, 0), childAt(node, 2)]) requireTruth(side, checker, checker.infer(side));
  return 'boolean';
};

export function requireTruth(node: Parameters<Infer>[0], checker: Parameters<Infer>[1], type: FeelType): void {
  const kind = kindOfType(type);
  if (kind !== undefined && kind !== 'boolean')
    checker.wrong(node, `Di sini harus ada syarat (ya/tidak), bukan ${wordOf(type)}`);
}
