// Cells that are nothing but literals and bounds, and the values they name.
import type { SyntaxNode } from '@lezer/common';
import { compileText } from '../compilation.js';
import { childAt, childNamed, childrenOf } from '../compile/compiler.js';
import { startScope } from '../evaluation.js';
import { parse } from '../parse.js';
import type { Value } from '../values/value.js';

export interface Bound {
  readonly value: Value;
  /** Compared by order, and not only by equality. */
  readonly isOrdered: boolean;
}

const literals: ReadonlySet<string> = new Set([
  'NumericLiteral',
  'StringLiteral',
  'BooleanLiteral',
  'null',
  'AtLiteral',
  'DateTimeLiteral',
]);
const wrappers: ReadonlySet<string> = new Set([
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'ParenthesizedExpression',
  'List',
]);
const signs: ReadonlySet<string> = new Set(['(', ')', '[', ']', ',']);

/** The values a cell names; undefined when it is more than that. */
export function boundsOf(source: string): readonly Bound[] | undefined {
  const written = source.trim();
  if (written === '' || written === '-') return [];
  const parsed = parse(source, 'unary tests', {});
  if (!parsed.ok) return undefined;
  const tests = childNamed(parsed.value, 'PositiveUnaryTests');
  return tests ? boundsWithin(tests, source) : [];
}

/** The values that tests name, as they stand behind `in`. */
export function boundsWithin(node: SyntaxNode, source: string): readonly Bound[] | undefined {
  if (literals.has(node.name) || isNegative(node)) return literal(node, source, false);
  if (node.name === 'SimplePositiveUnaryTest') return bounded(node, source);
  if (!wrappers.has(node.name)) return undefined;
  return all(
    childrenOf(node)
      .filter(({ name }) => !signs.has(name))
      .map((child) => boundsWithin(child, source)),
  );
}

const isNegative = (node: SyntaxNode): boolean =>
  node.name === 'ArithmeticExpression' && childrenOf(node).length === 2 && childAt(node, 1).name === 'NumericLiteral';

function bounded(node: SyntaxNode, source: string): readonly Bound[] | undefined {
  const first = childAt(node, 0);
  const ends = first.name === 'Interval' ? [childAt(first, 1), childAt(first, 3)] : [childAt(node, 1)];
  const isOrdered = first.name === 'Interval' || !['=', '!='].includes(source.slice(first.from, first.to));
  return all(ends.map((end) => literalBound(end, source, isOrdered)));
}

export const literalBound = (node: SyntaxNode, source: string, isOrdered: boolean): readonly Bound[] | undefined =>
  literals.has(node.name) || isNegative(node) ? literal(node, source, isOrdered) : undefined;

function literal(node: SyntaxNode, source: string, isOrdered: boolean): readonly Bound[] | undefined {
  const value = literalValue(source.slice(node.from, node.to));
  return value === undefined ? undefined : [{ value, isOrdered }];
}

function all(parts: readonly (readonly Bound[] | undefined)[]): readonly Bound[] | undefined {
  const known = parts.flatMap((part) => (part ? [part] : []));
  return known.length < parts.length ? undefined : known.flat();
}

/** The value of a text that reads no names, undefined for another. */
export function literalValue(source: string): Value | undefined {
  const compiled = compileText(source, { known: {} });
  if (!compiled.ok || compiled.value.names.length > 0 || /\b(?:now|today)\b/.test(source)) return undefined;
  return compiled.value.run(startScope(nowhere));
}

/** Literals read neither names nor the clock. */
export const nowhere = { values: {}, at: '1970-01-01T00:00:00.000Z', zone: 'UTC' };
