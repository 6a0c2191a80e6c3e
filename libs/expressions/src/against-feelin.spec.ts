// feelin is the oracle: what both understand, both must answer alike.
import type { JsonObject } from '@alur/kernel';
import fc from 'fast-check';
import { evaluate } from 'feelin';
import { compileExpression } from './index.js';

const values: JsonObject = {
  a: 3,
  b: -7.5,
  s: 'kelurahan',
  t: '',
  yes: true,
  none: null,
  list: [1, 2, 3, 2],
  people: [
    { name: 'Siti', age: 40 },
    { name: 'Budi', age: 17 },
  ],
  inner: { x: 1 },
};
const context = { values, at: '2026-11-24T03:00:00.000Z', zone: 'Asia/Jakarta' };

const ours = (source: string): unknown => {
  const compiled = compileExpression(source);
  if (!compiled.ok) throw new Error(`${source}: ${compiled.error.message}`);
  const result = compiled.value.evaluate(context);
  return result.ok ? result.value : result.error.code;
};
const theirs = (source: string): unknown =>
  (evaluate(source, values as Record<string, unknown>) as { value: unknown }).value ?? null;

const number = fc.oneof(
  fc.integer({ min: -50, max: 50 }).map((n) => (n < 0 ? `(${String(n)})` : String(n))),
  fc.constantFrom('a', 'b', '0.1', '2.5'),
);
const arithmetic = fc.letrec<{ expression: string; operation: string }>((tie) => ({
  expression: fc.oneof({ maxDepth: 3 }, number, tie('operation')),
  operation: fc
    .tuple(tie('expression'), fc.constantFrom('+', '-', '*'), tie('expression'))
    .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
})).expression;
const comparison = fc
  .tuple(arithmetic, fc.constantFrom('<', '<=', '>', '>=', '=', '!='), arithmetic)
  .map(([left, sign, right]) => `${left} ${sign} ${right}`);
const truth = fc.letrec<{ expression: string; operation: string }>((tie) => ({
  expression: fc.oneof({ maxDepth: 3 }, comparison, fc.constantFrom('true', 'false', 'yes'), tie('operation')),
  operation: fc
    .tuple(tie('expression'), fc.constantFrom('and', 'or'), tie('expression'))
    .map(([left, word, right]) => `(${left}) ${word} (${right})`),
})).expression;

describe('beside feelin', () => {
  it('arithmetic gives the same numbers', () => {
    fc.assert(
      fc.property(arithmetic, (source) => {
        expect(Number(ours(source))).toBeCloseTo(Number(theirs(source)), 6);
      }),
      { numRuns: 200 },
    );
  });

  it('comparisons and logic give the same truth', () => {
    fc.assert(
      fc.property(truth, (source) => expect(ours(source)).toBe(theirs(source))),
      { numRuns: 200 },
    );
  });

  it.each([
    'if s = "kelurahan" then "lurah" else "kepala-desa"',
    's in ("desa", "kelurahan")',
    'a in [1..3]',
    'a in (3..5]',
    'a between 1 and 3',
    'list[item > 1]',
    'list[2]',
    'list[-1]',
    'people[age > 20].name',
    'for x in list return x * 2',
    'some x in list satisfies x > 2',
    'every x in list satisfies x > 0',
    'inner.x + 1',
    'not(yes)',
    'none = null',
    '"a" + "b"',
    'string length("kata")',
    'substring("kelurahan", 1, 3)',
    'substring("kelurahan", -3)',
    'upper case("abc")',
    'contains("kelurahan", "lura")',
    'starts with("kelurahan", "kel")',
    'ends with("kelurahan", "han")',
    'substring before("a-b", "-")',
    'substring after("a-b", "-")',
    'matches("0812", "^08[0-9]+$")',
    'sum(list)',
    'mean(list)',
    'min(list)',
    'max(list)',
    'count(list)',
    'distinct values(list)',
    'list contains(list, 3)',
    'append(list, 9)',
    'concatenate(list, [4])',
    'reverse(list)',
    'index of(list, 2)',
    'sublist(list, 2, 2)',
    'flatten([[1, [2]], 3])',
    'floor(2.7)',
    'ceiling(2.1)',
    'abs(b)',
    'modulo(7, 3)',
    'sqrt(9)',
    'all([true, false])',
    'any([true, false])',
    'number("1500")',
    'string(12)',
  ])('%s', (source) => expect(ours(source)).toEqual(theirs(source)));
});
