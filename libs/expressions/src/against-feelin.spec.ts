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

/** Operations on which the two agree; where they part is told in docs/reports/feel-against-feelin.md. */
type Kind = 'number' | 'text' | 'truth' | 'list' | 'moment' | 'days';
const operations: Readonly<Record<Kind, readonly string[]>> = {
  number: [
    '(#number + #number)',
    '(#number * #number)',
    '(if #truth then #number else #number)',
    'string length(#text)',
    'count(#list)',
    'sum(#list)',
    'mean(#list)',
    'product(#list)',
    'min(#list)',
    'max(#list)',
    '#list[1]',
    '#list[-1]',
    'abs(#number)',
    'floor(#number)',
    'ceiling(#number)',
    'decimal(#number, 1)',
    'round up(#number, 0)',
    'round half up(#number, 1)',
    '#moment.hour',
    '#days.minutes',
  ],
  text: [
    '(#text + #text)',
    'upper case(#text)',
    'substring before(#text, #text)',
    'substring after(#text, #text)',
    'replace(#text, "[aeiou]", "-")',
    'string join(split(#text, "-"), "+")',
    'string(#truth)',
    '(if #truth then #text else #text)',
  ],
  truth: [
    '(#truth and #truth)',
    '(#truth or #truth)',
    'not(#truth)',
    '(#number < #number)',
    '(#number = #number)',
    '(#text != #text)',
    '(#number in [1..5])',
    '(#number in (1, 2, > 5))',
    '(#moment > #moment)',
    'contains(#text, #text)',
    'starts with(#text, #text)',
    'matches(#text, "^[a-z]+$")',
    'list contains(#list, #number)',
    'all([#truth, #truth])',
    'any([#truth, #truth])',
    '(#number instance of number)',
  ],
  list: [
    '[#number, #number]',
    '(for x in #list return x + #number)',
    '(for i in 1..3 return i * #number)',
    '#list[item > #number]',
    'append(#list, #number)',
    'concatenate(#list, #list)',
    'reverse(#list)',
    'distinct values(#list)',
    'index of(#list, #number)',
    'flatten([#list, [#number]])',
  ],
  moment: ['(#moment + #days)', '(#moment - #days)'],
  days: ['(#moment - #moment)', '(#days + #days)', 'abs(#days)'],
};
const leaves: Readonly<Record<Kind, readonly string[]>> = {
  number: ['a', 'b', '1', '2', '0.5', 'inner.x'],
  text: ['s', 't', '"a"', '"A-b"', 'people[1].name'],
  truth: ['true', 'false', 'yes'],
  list: ['list', '[1]', '[3, 1, 2]', '[a, b]', 'people.age'],
  moment: ['date and time("2026-02-28T10:30:00")', '@"2024-02-29T00:00:00"'],
  days: ['duration("P1D")', '@"PT36H"', '@"-PT30M"'],
};
const kinds = Object.keys(operations) as Kind[];

/** `#kind` is a hole for an expression of that kind. */
const filled = (template: string, tie: (kind: Kind) => fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const pieces = template.split(/#(\w+)/);
  return fc
    .tuple(...pieces.map((piece, index) => (index % 2 === 1 ? tie(piece as Kind) : fc.constant(piece))))
    .map((parts) => parts.join(''));
};
const expressions = fc.letrec<Record<Kind, string>>(
  (tie) =>
    Object.fromEntries(
      kinds.map((kind) => [
        kind,
        fc.oneof(
          { maxDepth: 3, withCrossShrink: true },
          fc.constantFrom(...leaves[kind]),
          ...operations[kind].map((template) => filled(template, tie)),
        ),
      ]),
    ) as Record<Kind, fc.Arbitrary<string>>,
);
const anything = fc.oneof(...kinds.map((kind) => expressions[kind]));

/** Numbers to the dust of a double; what is no data as it reads. */
function comparable(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(9)) : null;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(comparable);
  if (value.constructor.name.startsWith('Feel')) return String(value as { toString(): string });
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, comparable(inner)]));
}

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

  // One seed: looking for what is new is the work of test/fuzz/feel-differential.mjs.
  it('expressions of every kind have the same answer', () => {
    fc.assert(
      fc.property(anything, (source) => expect(comparable(ours(source))).toEqual(comparable(theirs(source)))),
      { numRuns: 300, seed: 20_261_124 },
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
    'context put(inner, "z", 2)',
    'context merge([inner, {z: 2}])',
    'context([{key: "a", value: 1}])',
    'get value(inner, "x")',
    'get entries(inner)',
    'list replace(list, 2, 9)',
    'mode([1, 2, 2])',
    'stddev([2, 4, 7, 5])',
    'median([1, 2, 3])',
    'is(@"10:00:00Z", @"10:00:00+00:00")',
    'before([1..3], [4..5])',
    'meets([1..3], [3..5])',
    'overlaps([1..3], [2..5])',
    'includes([1..5], 3)',
    'for i in 1..5 return if i = 1 then 1 else partial[-1] * i',
    'day of week(date("2026-11-24"))',
    'week of year(date("2026-11-24"))',
    'round half down(2.5, 0)',
    'exp(0)',
    'log(1)',
    'odd(3)',
    'split("a-b", "-")',
    '"\\u0041\\n"',
    'date("2026-01-31") + duration("P1M")',
  ])('%s', (source) => expect(comparable(ours(source))).toEqual(comparable(theirs(source))));
});
