import fc from 'fast-check';
import { compileExpression, compileUnaryTests } from './index.js';

const context = {
  values: { n: 5, s: 'a'.repeat(40), t: 'a'.repeat(40_000), l: Array.from({ length: 1_000 }, (_, i) => i) },
  at: '2026-11-24T18:30:00.000Z',
  zone: 'Asia/Jakarta',
};

const codeOf = (source: string): string => {
  const compiled = compileExpression(source);
  if (!compiled.ok) return compiled.error.code;
  const result = compiled.value.evaluate(context);
  return result.ok ? JSON.stringify(result.value).slice(0, 80) : result.error.code;
};

describe('what an expression may cost', () => {
  it.each([
    ['a loop of a million', 'for x in 1..1000000 return x'],
    ['a loop in a loop', 'for x in 1..9000, y in 1..9000 return x * y'],
    ['a doubling text', 'for i in 1..40 return string join(for j in 1..9000 return "aaaaaaaaaaaaaaaa", "")'],
    ['a long search', 'some x in 1..9999 satisfies (some y in 1..9999 satisfies x + y < 0)'],
    ['a list of fifty million', 'count(for i in 1..50000000 return i)'],
    ['a range of fifty million in a list', 'for i in [1..50000000] return i'],
    ['a range that ends nowhere near', 'every i in -9007199254740991..9007199254740991 satisfies true'],
    ['a list that doubles', 'count(for i in 1..20, j in 1..1000 return [i, j])'],
    ['a list joined to itself', 'count(concatenate(l, l, l, l, l, l, l, l, l, l, l))'],
    ['a text joined to itself', 'string length(t + t)'],
    ['a text that grows by a pattern', 'replace(t, "a", "bbbbbbbbbbbbbbbb")'],
    ['a heavy pattern many times', 'for i in 1..9000 return matches(s, "(a{1,100}b?)+c")'],
    ['a pattern longer than any', 'matches("a", t)'],
    ['ever new patterns', 'for i in 1..5000 return matches("a", "(a|b){1,50}" + string(i))'],
    ['a function that calls itself', '[function(g, n) g(g, n + 1)][1](function(g, n) g(g, n + 1), 1)'],
    ['partial looked at again and again', 'for i in 1..5000 return count(partial)'],
    ['a sort that asks too often', 'sort(l, function(x, y) x > y and y < x and x > y)'],
    ['a long text that stands at very many places', 'for i in 1..1000 return t'],
    ['a context of contexts', 'context merge(for i in 1..9000 return {a: i, b: i, c: i})'],
  ])('%s ends in a clear failure', (_what, source) => expect(codeOf(source)).toBe('EXPRESSION_TOO_COSTLY'));

  it('a pattern that would hold up other engines is answered at once', () => {
    expect(codeOf('matches(s + "!", "^(a+)+$")')).toBe('false');
  });

  it.each([
    ['the length of a range is not its cost', '5 in [1..50000000]', 'true'],
    ['a search through a long text', 'matches(t, "b$")', 'false'],
    ['a long text', 'string length(t)', '40000'],
    ['a list of a thousand', 'sum(l)', '499500'],
    ['one pattern over a thousand', 'count(l[matches(string(item), "^[0-9]{2,3}$")])', '990'],
    ['a pattern of brackets that never close', 'matches("a", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")', 'null'],
  ])('%s: within the limits', (_what, source, expected) => expect(codeOf(source)).toBe(expected));

  it('an expression that ran out of fuel leaves the others theirs', () => {
    const [greedy, modest] = ['count(for i in 1..50000000 return i)', 'sum(for i in 1..100 return i)'];
    for (let turn = 0; turn < 3; turn += 1) {
      expect(codeOf(greedy)).toBe('EXPRESSION_TOO_COSTLY');
      expect(codeOf('matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")')).toBe('false');
      expect(codeOf(modest)).toBe('5050');
    }
  });

  it('brackets inside brackets are refused before they are read', () => {
    expect(codeOf(`${'('.repeat(60)}1${')'.repeat(60)}`)).toBe('EXPRESSION_INVALID');
  });

  it('any text is an expression or a fault with a place, never an accident', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (source) => {
        const compiled = compileExpression(source);
        if (compiled.ok) compiled.value.evaluate(context);
        else expect(compiled.error.offset).toBeGreaterThanOrEqual(0);
        compileUnaryTests(source);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what an expression reads', () => {
  it.each([
    ['village_kind = "kelurahan" and decile <= 5', ['village_kind', 'decile']],
    ['rw + "/" + rt', ['rw', 'rt']],
    ['for x in list return x + y', ['list', 'y']],
    ['contains(name, "a")', ['name']],
    ['a.b.c', ['a']],
  ])('%s', (source, names) => {
    const compiled = compileExpression(source);
    expect(compiled.ok && [...compiled.value.names].sort()).toEqual([...names].sort());
  });

  it('nothing of the host can be reached', () => {
    for (const source of ['n.constructor', 's.length', '{}.__proto__', 'constructor', 'toString'])
      expect(codeOf(source)).toBe('null');
    expect(codeOf('toString()')).toBe('EXPRESSION_INVALID');
  });

  it('today is the day of the command in the city, not the host', () => {
    expect(codeOf('string(today())')).toBe('"2026-11-25"');
  });
});
