import type { DecisionTable } from '@alur/expressions';
import type { Field } from '@alur/forms';
import { draw, drawProcess } from '@alur/testing';
import { choice, number, plain, serviceOf, twoVillages } from '../sample/service-of.js';
import { tablesDecide } from './tables-decide.js';

const process = drawProcess({
  id: 'p',
  elements: { s: draw.start(), d: draw.ruleTask('d', 'hasil'), e: draw.end() },
  flows: [
    ['s', 'd'],
    ['d', 'e'],
  ],
});

function told(fields: readonly Field[], cells: readonly (readonly string[])[], more: Partial<DecisionTable> = {}) {
  const table: DecisionTable = {
    id: 'd',
    name: 'D',
    hitPolicy: 'UNIQUE',
    inputs: fields.map(({ id }) => ({ label: id, expression: id })),
    outputs: [{ name: 'hasil' }],
    rules: cells.map((when, at) => ({ id: `r${String(at)}`, when, then: [`"${String(at)}"`] })),
    ...more,
  };
  return tablesDecide(serviceOf({ process, fields, decisions: [table] }), twoVillages).map(
    ({ severity, code, message }) =>
      `${severity} ${code} ${/^(?:Bila ([^,]+),|.*bila ([^.]+)\.)/.exec(message)?.slice(1).find(Boolean) ?? message}`,
  );
}

const money: Field = {
  id: 'penghasilan',
  label: 'penghasilan',
  class: 'specific',
  required: true,
  type: 'rupiah',
  max: 9_000_000,
};

describe('a table over what the form asks', () => {
  const complete: readonly (readonly [string, readonly Field[], readonly (readonly string[])[]])[] = [
    ['every option', [choice('warna', ['merah', 'biru'])], [['"merah"'], ['"biru"']]],
    ['money from nothing to the most', [money], [['<= 3000000'], ['> 3000000']]],
    ['money as whole rupiah', [money], [['< 1000'], ['>= 1000']]],
    ['number within its bounds', [number('n', { min: 1, max: 10 })], [['[1..5]'], ['[6..10]']]],
    ['a fact of the village', [plain('desa', 'village')], [['"35.79.01.1004"'], ['"35.79.01.2005"']]],
    ['no answer has a row of its own', [number('n', { min: 0, required: false })], [['null'], ['>= 0']]],
    [
      'a question asked only of some',
      [
        choice('warna', ['merah', 'biru']),
        number('n', { min: 0, showWhen: { field: 'warna', op: 'equals', value: 'merah' } }),
      ],
      [
        ['"biru"', '-'],
        ['"merah"', '< 5'],
        ['"merah"', '>= 5'],
      ],
    ],
  ];
  it.each(complete)('answers: %s', (_what, fields, cells) => {
    expect(told(fields, cells)).toEqual([]);
  });

  it.each([
    ['an option', [choice('warna', ['merah', 'biru'])], [['"merah"']], 'warna biru'],
    ['money', [money], [['< 3000000'], ['> 3000000']], 'penghasilan Rp3.000.000'],
    ['no answer', [number('n', { min: 0, required: false })], [['>= 0']], 'n kosong'],
    ['other text', [plain('kota', 'text')], [['"Batu"']], 'kota berisi nilai lain'],
    [
      'anything',
      [number('n')],
      [],
      'Apa pun isiannya, tidak ada baris tabel "D" yang menjawab. Tambahkan barisnya, atau isi nilai bawaan.',
    ],
  ] as const)('does not: %s', (_what, fields, cells, example) => {
    expect(told(fields, cells)).toEqual([`error DECISION_GAP ${example}`]);
  });

  it('a value that the column does not allow is answered by nobody', () => {
    const inputs = [{ label: 'warna', expression: 'warna', values: '"merah"' }];
    expect(told([choice('warna', ['merah', 'biru'])], [['-']], { inputs })).toEqual(['error DECISION_GAP warna biru']);
  });

  it('a default answers what no row does; a count is never missing; a list may be empty', () => {
    const fields = [number('n', { min: 0 })];
    expect(told(fields, [['> 5']], { outputs: [{ name: 'hasil', defaultValue: '"lain"' }] })).toEqual([]);
    const half = [{ name: 'hasil', defaultValue: '"lain"' }, { name: 'sebab' }];
    const rules = [{ id: 'r0', when: ['> 5'], then: ['"0"', '"a"'] }];
    expect(told(fields, [], { outputs: half, rules })).toEqual(['error DECISION_GAP n 0']);
    expect(told(fields, [['> 5']], { hitPolicy: 'COLLECT', aggregation: 'COUNT' })).toEqual([]);
    expect(told(fields, [['> 5']], { hitPolicy: 'COLLECT' })).toEqual(['warning DECISION_GAP n 0']);
  });

  it('what cannot be told by trying is not claimed', () => {
    const inputs = [{ label: 'n', expression: 'n' }];
    const [said] = told([number('n', { min: 0 }), number('batas')], [['> batas'], ['<= batas']], { inputs });
    expect(said).toMatch(/^warning DECISION_UNPROVED Belum terbukti bahwa tabel "D" selalu menjawab/);
    expect(
      told([number('n', { min: 0 }), number('batas')], [['> batas'], ['-']], { inputs, hitPolicy: 'FIRST' }),
    ).toEqual([]);
  });
});

it('what is computed may come to nothing', () => {
  const fields = [number('a', { min: 0 }), number('b', { min: 0 })];
  const per = (expression: string) => told(fields, [['< 5'], ['>= 5']], { inputs: [{ label: 'x', expression }] });
  expect(per('a / b')).toEqual([expect.stringMatching(/^warning DECISION_UNPROVED/)]);
  expect(per('a ** b')).toEqual([expect.stringMatching(/^warning DECISION_UNPROVED/)]);
  expect(per('if a > b then a else null')).toEqual([expect.stringMatching(/^warning DECISION_UNPROVED/)]);
  expect(per('a + b * 0.5')).toEqual([]);
  expect(per('if a > b then a else b')).toEqual([]);
});

describe('rows that get in each other’s way', () => {
  const fields = [number('n', { min: 0 })];

  it('are a fault where one is to answer', () => {
    expect(told(fields, [['<= 5'], ['>= 5']])).toEqual(['error DECISION_OVERLAP n 5']);
    expect(told(fields, [['<= 5'], ['>= 5']], { hitPolicy: 'ANY' })).toEqual(['error DECISION_OVERLAP n 5']);
    expect(told(fields, [['<= 5'], ['>= 5']], { hitPolicy: 'FIRST' })).toEqual([]);
    const outputs = [{ name: 'hasil', values: ['"0"', '"1"'] }];
    expect(told(fields, [['<= 5'], ['>= 5']], { hitPolicy: 'PRIORITY', outputs })).toEqual([]);
  });

  it('do not where the form keeps them apart', () => {
    const asked = [choice('warna', ['merah']), ...fields];
    expect(
      told(asked, [
        ['"merah"', '-'],
        ['"biru"', '-'],
      ]).filter((one) => one.includes('OVERLAP')),
    ).toEqual([]);
  });

  it('are told by their place when nobody hears them', () => {
    expect(told(fields, [['>= 0'], ['> 5']], { hitPolicy: 'FIRST' })).toEqual([
      'warning DECISION_RULE_DEAD Baris 2 di tabel "D" tidak akan pernah dipakai: baris di atasnya selalu menjawab lebih dulu. Perbaiki atau hapus.',
    ]);
    expect(told(fields, [['>= 0'], ['< 0']])).toEqual([
      'warning DECISION_RULE_DEAD Baris 2 di tabel "D" tidak akan pernah berlaku: tidak ada isian yang memenuhinya. Perbaiki atau hapus.',
    ]);
  });

  it('give only what their column lists', () => {
    const outputs = [{ name: 'hasil', values: ['"ya"'] }];
    expect(told(fields, [['-']], { outputs })).toEqual([
      expect.stringMatching(/^warning DECISION_OUTPUT_UNLISTED Baris 1 /),
    ]);
  });
});
