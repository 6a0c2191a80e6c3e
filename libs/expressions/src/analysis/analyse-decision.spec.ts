import type { DecisionTable } from '../contract.js';
import { analyseDecision } from './analyse-decision.js';

type Cells = readonly (readonly string[])[];

const table = (inputs: readonly string[], cells: Cells, more: Partial<DecisionTable> = {}): DecisionTable => ({
  id: 'd',
  name: 'D',
  hitPolicy: 'UNIQUE',
  inputs: inputs.map((expression) => ({ label: expression, expression })),
  outputs: [{ name: 'hasil' }],
  rules: cells.map((when, index) => ({ id: `r${String(index + 1)}`, when, then: [String(index)] })),
  ...more,
});

const names = { usia: 'number', jenis: 'string', aktif: 'boolean', mulai: 'date' } as const;
const gapsOf = (of: DecisionTable, whole: readonly string[] = []) => analyseDecision(of, { names, whole }).gaps;
const overlapsOf = (of: DecisionTable) => analyseDecision(of, { names }).overlaps;

describe('gaps of a decision table', () => {
  it('a table that covers every number has none', () => {
    expect(gapsOf(table(['usia'], [['< 17'], ['[17..60)'], ['>= 60']]))).toEqual([]);
  });

  it.each([
    ['an end that both rules leave out', [['< 17'], ['> 17']], 17],
    ['a stretch between two rules', [['<= 17'], ['>= 20']], 18.5],
    ['everything below the first bound', [['>= 0']], -1],
    ['everything above the last bound', [['<= 60']], 61],
  ])('%s is told by an example', (_what, cells, usia) => {
    expect(gapsOf(table(['usia'], cells))).toEqual([{ usia }]);
  });

  it('between two whole numbers there is nothing', () => {
    const cells = [['<= 17'], ['>= 18']];
    expect(gapsOf(table(['usia'], cells))).toEqual([{ usia: 17.5 }]);
    expect(gapsOf(table(['usia'], cells), ['usia'])).toEqual([]);
  });

  it('text that no rule names is a gap unless the column lists its values', () => {
    const cells = [['"baru"'], ['"ulang"']];
    expect(gapsOf(table(['jenis'], cells))).toEqual([{ jenis: '(lainnya)' }]);
    const inputs = [{ label: 'jenis', expression: 'jenis', values: '"baru", "ulang"' }];
    expect(gapsOf(table(['jenis'], cells, { inputs }))).toEqual([]);
    const three = [{ label: 'jenis', expression: 'jenis', values: '"baru", "ulang", "batal"' }];
    expect(gapsOf(table(['jenis'], cells, { inputs: three }))).toEqual([{ jenis: 'batal' }]);
  });

  it('inputs are taken together', () => {
    const cells = [
      ['>= 17', 'true'],
      ['< 17', '-'],
    ];
    expect(gapsOf(table(['usia', 'aktif'], cells))).toEqual([{ usia: 17, aktif: false }]);
  });

  it('two columns of one input are one input', () => {
    expect(
      gapsOf(
        table(
          ['usia', 'usia'],
          [
            ['>= 17', '< 60'],
            ['< 17', '-'],
            ['-', '>= 60'],
          ],
        ),
      ),
    ).toEqual([]);
  });

  it('dates have a gap of whole days', () => {
    const cells = [['< date("2026-01-01")'], ['> date("2026-01-01")']];
    expect(gapsOf(table(['mulai'], cells))).toEqual([{ mulai: '2026-01-01' }]);
    expect(gapsOf(table(['mulai'], [['<= date("2026-01-01")'], ['>= date("2026-01-02")']]))).toEqual([]);
  });

  it('not(…) covers the rest', () => {
    expect(gapsOf(table(['jenis'], [['"baru"'], ['not("baru")']]))).toEqual([]);
  });

  it('a table without rules is one gap', () => expect(gapsOf(table(['usia'], []))).toEqual([{}]));
});

describe('overlaps of a decision table', () => {
  it('two rules that can both hold are told with an example', () => {
    expect(overlapsOf(table(['usia'], [['<= 17'], ['>= 17']]))).toEqual([
      { rules: ['r1', 'r2'], example: { usia: 17 }, differ: true },
    ]);
  });

  it('rules that part in any input do not overlap', () => {
    expect(
      overlapsOf(
        table(
          ['usia', 'aktif'],
          [
            ['> 5', 'true'],
            ['> 5', 'false'],
          ],
        ),
      ),
    ).toEqual([]);
  });

  it('says whether the outputs differ', () => {
    const rules = [
      { id: 'a', when: ['> 5'], then: ['"x"'] },
      { id: 'b', when: ['> 6'], then: [' "x"'] },
    ];
    expect(overlapsOf(table(['usia'], [], { rules }))[0]?.differ).toBe(false);
  });
});

describe('what is not analysed', () => {
  const cells = [['> batas'], ['<= 5']];

  it('is listed, and nothing is claimed that depends on it', () => {
    const analysis = analyseDecision(table(['usia'], cells), { names });
    expect(analysis.notAnalysed).toEqual([{ rule: 'r1', column: 'usia', source: '> batas' }]);
    expect(analysis.gaps).toEqual([]);
    expect(analysis.overlaps).toEqual([]);
  });

  it('a rule that is not analysed does not hide the gap between the others', () => {
    const rules = [
      ['contains(?, "a")', 'true'],
      ['-', 'true'],
    ];
    expect(gapsOf(table(['jenis', 'aktif'], rules))).toEqual([{ aktif: false }]);
  });
});

describe('other faults of a table', () => {
  it('a rule no allowed value passes never holds', () => {
    const inputs = [{ label: 'usia', expression: 'usia', values: '[0..120]' }];
    expect(analyseDecision(table(['usia'], [['> 200'], ['-']], { inputs }), { names }).neverHold).toEqual(['r1']);
  });

  it('an output outside the allowed values is told', () => {
    const outputs = [{ name: 'hasil', values: ['"ya"', '"tidak"'] }];
    const rules = [{ id: 'r1', when: ['-'], then: ['"mungkin"'] }];
    expect(analyseDecision(table(['usia'], [], { outputs, rules }), { names }).notAllowed).toEqual([
      { rule: 'r1', column: 'hasil', source: '"mungkin"' },
    ]);
  });
});
