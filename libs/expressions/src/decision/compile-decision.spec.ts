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
    ['UNIQUE', 30, 'DECISION_AMBIGUOUS'],
    ['ANY', 30, 'DECISION_AMBIGUOUS'],
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

  it('an input outside its allowed values is a failure, not a missing rule', () => {
    const inputs = [{ label: 'Nilai', expression: 'n', values: '[0..50]' }];
    expect(answer({ ...base, inputs }, 30)).toBe('a');
    expect(answer({ ...base, inputs }, 60)).toBe('EXPRESSION_FAILED');
    expect(answer({ ...base, inputs }, null)).toBeNull();
  });

  it('several outputs keep their order of priority, the first column deciding first', () => {
    const outputs = [
      { name: 'x', values: ['1', '2'] },
      { name: 'y', values: ['"b"', '"a"'] },
    ];
    const rules = [
      { id: 'r1', when: ['-'], then: ['2', '"b"'] },
      { id: 'r2', when: ['-'], then: ['1', '"a"'] },
      { id: 'r3', when: ['-'], then: ['1', '"b"'] },
    ];
    expect(answer({ ...base, hitPolicy: 'OUTPUT ORDER', outputs, rules }, 1)).toEqual([
      { x: 1, y: 'b' },
      { x: 1, y: 'a' },
      { x: 2, y: 'b' },
    ]);
  });

  it('COLLECT without a hit: a count of nothing is 0, everything else is null', () => {
    expect(answer({ ...base, hitPolicy: 'COLLECT', aggregation: 'COUNT' }, 1)).toBe(0);
    expect(answer({ ...base, hitPolicy: 'COLLECT', aggregation: 'SUM' }, 1)).toBeNull();
  });

  it('MAX and MIN take whatever has an order', () => {
    const rules = [
      { id: 'r1', when: ['-'], then: ['@"2026-01-01"'] },
      { id: 'r2', when: ['-'], then: ['@"2026-02-01"'] },
    ];
    expect(answer({ ...base, hitPolicy: 'COLLECT', aggregation: 'MAX', rules }, 1)).toBe('2026-02-01');
  });

  it('a table of a thousand rules is not too costly', () => {
    const rules = Array.from({ length: 1_000 }, (_, index) => ({
      id: `r${String(index)}`,
      when: [`[${String(index)}..${String(index + 1)})`],
      then: [String(index)],
    }));
    expect(answer({ ...base, hitPolicy: 'UNIQUE', rules }, 999)).toBe(999);
  });

  it('text is a date where its column says so', () => {
    const inputs = [{ label: 'Mulai', expression: 'n', type: 'date' }];
    const rules = [{ id: 'r', when: ['< date("2026-01-01")'], then: ['"lama"'] }];
    expect(answer({ ...base, inputs, rules }, '2025-06-01')).toBe('lama');
    expect(answer({ ...base, inputs, rules }, '2026-06-01')).toBeNull();
  });
});
