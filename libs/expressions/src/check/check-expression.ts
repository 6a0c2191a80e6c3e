import { compileCell, compileText } from '../compilation.js';
import type { ExpressionFault } from '../contract.js';
import { parse } from '../parse.js';
import type { Grammar } from '../parse.js';
import { childNamed } from '../compile/compiler.js';
import { nameKey } from '../names.js';
import type { FeelType } from '../types/feel-type.js';
import { Checker } from './checker.js';
import { families } from './families.js';
import type { ExpressionFinding } from './finding.js';
import { inferTests } from './tests.js';
import { mayMeet, shapeOf, wordOf } from './type-words.js';

export interface ExpressionSurroundings {
  /** Every name the expression may read, with its type; `'any'` where nobody knows. */
  readonly names: Readonly<Record<string, FeelType>>;
}

/**
 * What is wrong with an expression before it runs: unknown names, and types that can only give null together, such as text
 * compared with a number. `expected` is the type wanted of the whole, `'boolean'` for a condition. Nothing is said where a
 * type is not known, so an expression that makes sense never has a finding. In the order of the text.
 */
export function checkExpression(
  source: string,
  { names, expected = 'any' }: ExpressionSurroundings & { readonly expected?: FeelType },
): readonly ExpressionFinding[] {
  const known = shapesOf(names);
  const compiled = compileText(source, { known });
  if (!compiled.ok) return [invalid(compiled.error, source)];
  const { checker, findings, top } = checkerFor(source, 'expression', names);
  if (!top) return [];
  const type = checker.infer(top);
  if (!mayMeet(type, expected) && findings.length === 0)
    checker.wrong(top, `Hasilnya ${wordOf(type)}, padahal di sini perlu ${wordOf(expected)}`);
  return inOrder(findings);
}

/** The type of what an expression gives, `'any'` where nobody knows. */
export function typeOfExpression(source: string, { names }: ExpressionSurroundings): FeelType {
  if (!compileText(source, { known: shapesOf(names) }).ok) return 'any';
  const { checker, top } = checkerFor(source, 'expression', names);
  return top ? checker.infer(top) : 'any';
}

/** The same for a cell of a decision table; `tested` is the type of its column. */
export function checkUnaryTests(
  source: string,
  { names, tested }: ExpressionSurroundings & { readonly tested: FeelType },
): readonly ExpressionFinding[] {
  const compiled = compileCell(source, { known: shapesOf(names) });
  if (!compiled.ok) return [invalid(compiled.error, source)];
  if (source.trim() === '' || source.trim() === '-') return [];
  const { checker, findings, top } = checkerFor(source, 'unary tests', names);
  const tests = top && childNamed(top, 'PositiveUnaryTests');
  if (tests) inferTests(tests, tested, checker);
  return inOrder(findings);
}

function checkerFor(source: string, grammar: Grammar, names: ExpressionSurroundings['names']) {
  const findings: ExpressionFinding[] = [];
  const types = new Map(Object.entries(names).map(([name, type]) => [nameKey(name), type]));
  const parsed = parse(source, grammar, shapesOf(names));
  return {
    findings,
    checker: new Checker({ source, families, findings }, types),
    top: parsed.ok ? parsed.value : undefined,
  };
}

const shapesOf = (names: ExpressionSurroundings['names']) =>
  Object.fromEntries(Object.entries(names).map(([name, type]) => [name, shapeOf(type)]));

const invalid = ({ message, offset }: ExpressionFault, source: string): ExpressionFinding => ({
  code: 'EXPRESSION_INVALID',
  message,
  offset,
  length: Math.max(0, source.length - offset),
});

const inOrder = (findings: readonly ExpressionFinding[]): readonly ExpressionFinding[] =>
  [...findings].sort((a, b) => a.offset - b.offset);
