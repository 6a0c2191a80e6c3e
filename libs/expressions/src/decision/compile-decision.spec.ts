import type { Json } from '@alur/kernel';
import type { DecisionTable } from '../contract.js';
import { compileDecision } from './compile-decision.js';

const base: DecisionTable = {
  id: 'd',
  name: 'D',
  hitPolicy: 'FIRST',
  inputs: [{ label: 'Nilai', expression: 'n' }],
  outputs: [{ name: 'out', values: ['"c"', '"b"', '"a"'] }],
  rules: [
    { id: 'r1', when: ['>= 10'], then: ['"a"'] },
    { id: 'r2', when: ['>= 20'], then: ['"b"'] },
    { id: 'r3', when: ['> 100'], then: ['"c"'] },
  ],
};

function answer(table: DecisionTable, n: Json): unknown {
  const compiled = compileDecision(table);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  const result = compiled.value.evaluate({ values: { n }, at: '2026-11-24T03:00:00.000Z', zone: 'Asia/Jakarta' });
  return result.ok ? result.value : result.error.code;
}

describe('a decision table', () => {
  it.each([
    ['FIRST', 30, 'a'],
    ['UNIQUE', 15, 'a'],
    ['UNIQUE', 30, 'EXPRESSION_FAILED'],
    ['ANY', 30, 'EXPRESSION_FAILED'],
    ['PRIORITY', 200, 'c'],
    ['RULE ORDER', 200, ['a', 'b', 'c']],
    ['OUTPUT ORDER', 200, ['c', 'b', 'a']],
    ['COLLECT', 30, ['a', 'b']],
    ['FIRST', 1, null],
    ['FIRST', null, null],
  ] as const)('%s of %j is %j', (hitPolicy, n, expected) =>
    expect(answer({ ...base, hitPolicy }, n)).toEqual(expected),
  );

  it('ANY agrees when all hits say the same', () => {
    expect(
      answer({ ...base, hitPolicy: 'ANY', rules: base.rules.map((rule) => ({ ...rule, then: ['"a"'] })) }, 200),
    ).toBe('a');
  });

  it.each([
    ['SUM', 6],
    ['COUNT', 3],
    ['MIN', 1],
    ['MAX', 3],
  ] as const)('COLLECT with %s', (aggregation, expected) => {
    const rules = base.rules.map((rule, index) => ({ ...rule, then: [String(index + 1)] }));
    expect(answer({ ...base, hitPolicy: 'COLLECT', aggregation, rules }, 200)).toBe(expected);
  });

  it('gives its default when no rule hits, and a context for several outputs', () => {
    const outputs = [{ name: 'x', defaultValue: '0' }, { name: 'y' }];
    const rules = [{ id: 'r', when: ['> 5'], then: ['1', '"ya"'] }];
    expect(answer({ ...base, outputs, rules }, 9)).toEqual({ x: 1, y: 'ya' });
    expect(answer({ ...base, outputs, rules }, 1)).toEqual({ x: 0, y: null });
  });

  it('names every cell that is no FEEL', () => {
    const compiled = compileDecision({ ...base, rules: [{ id: 'r9', when: ['> >'], then: ['"a'] }] });
    expect(!compiled.ok && compiled.error.map((fault) => fault.where)).toEqual([
      'aturan r9, kolom Nilai',
      'aturan r9, kolom out',
    ]);
  });

  it('reads the names of its inputs and cells', () => {
    const compiled = compileDecision({ ...base, rules: [{ id: 'r', when: ['> limit'], then: ['fee * 2'] }] });
    expect(compiled.ok && compiled.value.names).toEqual(['n', 'limit', 'fee']);
  });
});
