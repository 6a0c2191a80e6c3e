import { findBuiltin } from '../builtins/builtins.js';
import { childAt, childNamed, childrenOf } from '../compile/compiler.js';
import { unquoted } from '../compile/literals.js';
import { findType } from '../types/feel-type.js';
import type { FeelType } from '../types/feel-type.js';
import { tidyName } from '../names.js';
import { readTemporal } from '../values/read-temporal.js';
import type { Infer } from './checker.js';
import { context, filter, forLoop, list, path, quantified } from './collections.js';
import { invocation } from './invocations.js';
import { arithmetic, comparison, logic, requireTruth } from './operators.js';
import { simpleTest } from './tests.js';
import { joined } from './type-words.js';

const always =
  (type: FeelType): Infer =>
  () =>
    type;
const only: Infer = (node, checker) => checker.infer(childAt(node, 0));

const variable: Infer = (node, checker) => {
  const name = checker.nameAt(node);
  const type = checker.typeOf(name);
  if (type !== undefined) return type;
  if (findBuiltin(name)) return 'function';
  checker.tell(node, 'EXPRESSION_UNKNOWN_NAME', `Nama "${name.slice(0, 80)}" tidak dikenal`);
  return 'any';
};

const ifThenElse: Infer = (node, checker) => {
  const condition = childAt(node, 1);
  requireTruth(condition, checker, checker.infer(condition));
  return joined(checker.infer(childAt(node, 3)), checker.infer(childAt(node, 5)));
};

const atLiteral: Infer = (node, checker) => readTemporal(unquoted(checker.text(childAt(node, 0))))?.kind ?? 'null';

const definition: Infer = (node, checker) => {
  if (childNamed(node, 'external')) return 'any';
  const group = childNamed(node, 'FormalParameters');
  const parameters = (group ? childrenOf(group) : []).map((child): [string, FeelType] => {
    const type = childNamed(child, 'Type');
    return [tidyName(checker.text(childAt(child, 0))), (type && findType(checker.nameAt(type))) ?? 'any'];
  });
  const result = checker.with(Object.fromEntries(parameters)).infer(childAt(node, -1));
  return { function: { parameters: parameters.map(([, type]) => type), result } };
};

export const families: Readonly<Record<string, Infer>> = {
  Expression: only,
  FunctionBody: only,
  PositiveUnaryTest: only,
  ParenthesizedExpression: (node, checker) => checker.infer(childAt(node, 1)),
  NumericLiteral: always('number'),
  StringLiteral: always('string'),
  BooleanLiteral: always('boolean'),
  null: always('null'),
  AtLiteral: atLiteral,
  DateTimeLiteral: (node, checker) =>
    childAt(node, 0).name === 'AtLiteral' ? checker.infer(childAt(node, 0)) : invocation(node, checker),
  VariableName: variable,
  '?': (_node, checker) => checker.typeOf('?') ?? 'any',
  ArithmeticExpression: arithmetic,
  Comparison: comparison,
  Conjunction: logic,
  Disjunction: logic,
  IfExpression: ifThenElse,
  SimplePositiveUnaryTest: simpleTest,
  InstanceOfExpression: (node, checker) => {
    checker.infer(childAt(node, 0));
    return 'boolean';
  },
  List: list,
  Context: context,
  PathExpression: path,
  FilterExpression: filter,
  ForExpression: forLoop,
  QuantifiedExpression: quantified,
  FunctionDefinition: definition,
  FunctionInvocation: invocation,
};
