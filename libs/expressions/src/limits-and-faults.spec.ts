import fc from 'fast-check';
import { compileExpression, compileUnaryTests } from './index.js';

const context = { values: { n: 5, s: 'a'.repeat(40) }, at: '2026-11-24T18:30:00.000Z', zone: 'Asia/Jakarta' };

const codeOf = (source: string): string => {
  const compiled = compileExpression(source);
  if (!compiled.ok) return compiled.error.code;
  const result = compiled.value.evaluate(context);
  return result.ok ? JSON.stringify(result.value) : result.error.code;
};

describe('what an expression may cost', () => {
  it.each([
    ['a loop of a million', 'for x in 1..1000000 return x'],
    ['a loop in a loop', 'for x in 1..9000, y in 1..9000 return x * y'],
    ['a doubling text', 'for i in 1..40 return string join(for j in 1..9000 return "aaaaaaaaaaaaaaaa", "")'],
    ['a long search', 'some x in 1..9999 satisfies (some y in 1..9999 satisfies x + y < 0)'],
  ])('%s ends in a clear failure', (_what, source) => expect(codeOf(source)).toBe('EXPRESSION_TOO_COSTLY'));

  it('a pattern that would hold up other engines is answered at once', () => {
    expect(codeOf('matches(s + "!", "^(a+)+$")')).toBe('false');
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
