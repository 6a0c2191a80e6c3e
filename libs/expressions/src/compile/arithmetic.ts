// Arithmetic (DMN 1.5 §10.3.2.11): whatever the operator is not defined for is null.
import { numberOperations } from '../arithmetic/numbers.js';
import { temporalOperations } from '../arithmetic/temporal.js';
import type { Operator } from '../arithmetic/numbers.js';
import type { Run } from '../run.js';
import type { Value } from '../values/value.js';
import type { NodeCompiler } from './compiler.js';
import { childAt, childrenOf } from './compiler.js';

const operators: Readonly<Record<string, Operator>> = { '+': '+', '-': '-', '*': '*', '/': '/', '**': '**', '^': '**' };

export const arithmeticExpression: NodeCompiler = (node, compiler) => {
  const parts = childrenOf(node);
  const negative = parts.length === 2;
  const written = childAt(node, negative ? 0 : 1);
  const operator = operators[compiler.text(written)];
  if (!operator) throw compiler.invalid(written, 'Tanda hitung tidak dikenal');
  const right = compiler.compile(childAt(node, -1));
  if (negative) return (scope) => calculate('*', right(scope), -1, scope.run);
  const left = compiler.compile(childAt(node, 0));
  return (scope) => calculate(operator, left(scope), right(scope), scope.run);
};

export function calculate(operator: Operator, a: Value, b: Value, run: Run): Value {
  if (typeof a === 'number' && typeof b === 'number') return numberOperations[operator](a, b);
  if (operator === '+' && typeof a === 'string' && typeof b === 'string') {
    run.fuel.text(a.length + b.length);
    return a + b;
  }
  return typeof a === 'object' || typeof b === 'object' ? temporalOperations(operator, a, b) : null;
}
