// Every node of the grammar that stands for a value, and who compiles it.
import { arithmeticExpression } from './arithmetic.js';
import { context, list } from './collections.js';
import { comparison } from './comparison.js';
import type { NodeCompiler } from './compiler.js';
import { childAt } from './compiler.js';
import { filterExpression } from './filters.js';
import { functionDefinition } from './functions.js';
import { dateTimeLiteral, functionInvocation } from './invocations.js';
import { forExpression, quantifiedExpression } from './iterations.js';
import { atLiteral, booleanLiteral, nullLiteral, numericLiteral, stringLiteral } from './literals.js';
import { conjunction, disjunction, ifExpression } from './logic.js';
import { tested, variableName } from './names.js';
import { pathExpression } from './paths.js';
import { instanceOfExpression } from './types.js';
import { simpleTestValue } from './unary-tests.js';

const only: NodeCompiler = (node, compiler) => compiler.compile(childAt(node, 0));
const bracketed: NodeCompiler = (node, compiler) => compiler.compile(childAt(node, 1));

export const families: Readonly<Record<string, NodeCompiler>> = {
  Expression: only,
  FunctionBody: only,
  ParenthesizedExpression: bracketed,
  NumericLiteral: numericLiteral,
  StringLiteral: stringLiteral,
  BooleanLiteral: booleanLiteral,
  null: nullLiteral,
  AtLiteral: atLiteral,
  DateTimeLiteral: dateTimeLiteral,
  VariableName: variableName,
  '?': tested,
  ArithmeticExpression: arithmeticExpression,
  Comparison: comparison,
  Conjunction: conjunction,
  Disjunction: disjunction,
  IfExpression: ifExpression,
  SimplePositiveUnaryTest: simpleTestValue,
  InstanceOfExpression: instanceOfExpression,
  List: list,
  Context: context,
  PathExpression: pathExpression,
  FilterExpression: filterExpression,
  ForExpression: forExpression,
  QuantifiedExpression: quantifiedExpression,
  FunctionDefinition: functionDefinition,
  FunctionInvocation: functionInvocation,
};
