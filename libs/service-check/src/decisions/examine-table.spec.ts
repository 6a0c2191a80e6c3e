import type { DecisionTable } from '@alur/expressions';
import type { Field } from '@alur/forms';
import { draw, drawProcess } from '@alur/testing';
import { choice, number, plain, serviceOf, twoVillages } from '../sample/service-of.js';
import { examineTable } from './examine-table.js';
import { spanAround, spanCell } from './number-span.js';

const process = drawProcess({
  id: 'p',
  elements: { s: draw.start(), d: draw.ruleTask('d', 'hasil'), e: draw.end() },
  flows: [
    ['s', 'd'],
    ['d', 'e'],
  ],
});
const money: Field = {
  id: 'gaji',
  label: 'Penghasilan sebulan',
  class: 'specific',
  required: true,
  type: 'rupiah',
  max: 9_000_000,
};
const decile = number('desil', { min: 1, max: 10 });

const tableOf = (fields: readonly Field[], cells: readonly (readonly string[])[]): DecisionTable => ({
  id: 'd',
  name: 'D',
  hitPolicy: 'UNIQUE',
  inputs: fields.map(({ id, label, type }) => ({
    label,
    expression: id,
    ...(type === 'date' ? { type } : {}),
  })),
  outputs: [{ name: 'hasil', type: 'string' }],
  rules: cells.map((when, at) => ({ id: `r${String(at)}`, when, then: [`"${String(at)}"`] })),
});
const examine = (fields: readonly Field[], table: DecisionTable) =>
  examineTable(table, serviceOf({ process, fields, decisions: [table] }), twoVillages);

describe('a table while it is written', () => {
  const gaps: readonly (readonly [readonly Field[], readonly (readonly string[])[], readonly string[], string])[] = [
    [
      [money, decile],
      [
        ['<= 2000000', '-'],
        ['> 3000000', '-'],
        ['-', '<= 4'],
        ['-', '> 5'],
      ],
      ['[2000001..3000000]', '5'],
      'Penghasilan sebulan Rp2.000.001 sampai Rp3.000.000 dan desil 5',
    ],
    [[decile], [['<= 4']], ['[5..10]'], 'desil 5 sampai 10'],
    [[decile], [['3'], ['> 3']], ['[1..2]'], 'desil 1 sampai 2'],
    [[number('n')], [['> 0']], ['<= 0'], 'n 0 atau kurang'],
    [[number('n', { required: false })], [['> 0'], ['<= 0']], ['null'], 'n kosong'],
    [[choice('warna', ['merah', 'biru'])], [['"merah"']], ['"biru"'], 'warna biru'],
    [
      [decile, choice('warna', ['merah', 'biru', 'ungu'])],
      [
        ['<= 5', '-'],
        ['-', '"merah"'],
      ],
      ['[6..10]', '"biru", "ungu"'],
      'desil 6 sampai 10 dan warna biru atau ungu',
    ],
    [[plain('kata', 'text')], [['"a"']], ['not("a")'], 'kata berisi nilai lain'],
    [[plain('lahir', 'date')], [['< date("2020-01-02")']], ['date("2020-01-02")'], 'lahir 2 Januari 2020'],
    [
      [decile, choice('warna', ['merah', 'biru', 'ungu'])],
      [
        ['<= 5', '-'],
        ['-', '"merah"'],
        ['9', '"ungu"'],
      ],
      ['[6..10]', '"biru"'],
      'desil 6 sampai 10 dan warna biru',
    ],
  ];
  it.each(gaps)('is told what it misses, as wide as it is, with the row for it: %#', (fields, cells, when, words) => {
    const table = tableOf(fields, cells);
    expect(examine(fields, table).sense?.missing[0]).toEqual({ when, words });
  });

  it.each(gaps.slice(0, 8))('is complete with the rows it was told: %#', (fields, cells) => {
    const table = tableOf(fields, cells);
    const rows = examine(fields, table).sense?.missing ?? [];
    const mended = tableOf(fields, [...cells, ...rows.map(({ when }) => when)]);
    const numbered = { ...mended, rules: mended.rules.map((rule, at) => ({ ...rule, id: `x${String(at)}` })) };
    expect(examine(fields, numbered).sense).toMatchObject({ missing: [], isProven: true });
  });

  it('tells a gap once, however many examples of it there are', () => {
    const fields = [money, decile, choice('warna', ['merah', 'biru'])];
    const table = tableOf(fields, [['<= 2000000', '-', '-']]);
    expect(examine(fields, table).sense?.missing).toEqual([
      { words: 'Penghasilan sebulan Rp2.000.001 sampai Rp9.000.000', when: ['[2000001..9000000]', '-', '-'] },
    ]);
  });

  it('widens a gap of a very wide table no further than it can look', () => {
    const values = Array.from({ length: 9 }, (_, at) => `n${String(at)}`);
    const fields = Array.from({ length: 9 }, (_, at) => choice(`pilihan${String(at)}`, values));
    const table = tableOf(fields, [fields.map(() => '"n0"')]);
    const missing = examine(fields, table).sense?.missing ?? [];
    expect(missing.length).toBeGreaterThan(0);
    for (const { when } of missing) {
      const alike = when.map((cell) => cell.split(', '));
      expect(alike.some((cells) => !cells.includes('"n0"'))).toBe(true);
      // It looks at two thousand cases, and the last column that it widens holds nine values; the gap itself holds millions.
      const width = alike.reduce((product, cells) => product * cells.length, 1);
      expect(width).toBeGreaterThan(values.length);
      expect(width).toBeLessThanOrEqual(2_000 * values.length);
    }
  });

  it('says which rows answer the same, and whether that is a fault', () => {
    const table = tableOf([decile], [['<= 5'], ['>= 5']]);
    const overlap = { rows: [0, 1], when: 'bila desil 5', differ: true };
    expect(examine([decile], table).sense?.overlaps).toEqual([{ ...overlap, isFault: true }]);
    const first = { ...table, hitPolicy: 'FIRST' as const };
    expect(examine([decile], first).sense?.overlaps).toEqual([{ ...overlap, isFault: false }]);
  });

  it('says which rows never count', () => {
    const table: DecisionTable = { ...tableOf([decile], [['-'], ['3'], ['> 20']]), hitPolicy: 'FIRST' };
    expect(examine([decile], table).sense?.unheard).toEqual([
      { row: 2, why: 'never' },
      { row: 1, why: 'behind' },
    ]);
  });

  it('is proved by a standard answer', () => {
    const table: DecisionTable = { ...tableOf([decile], [['1']]), outputs: [{ name: 'hasil', defaultValue: '"x"' }] };
    expect(examine([decile], table).sense).toMatchObject({ missing: [], isProven: true });
  });

  it('names the cell that is wrong, and says no more until it is right', () => {
    const table = tableOf([decile], [['"lima"'], ['> 5'], ['<=']]);
    const rules = table.rules.map((rule, at) => (at === 1 ? { ...rule, then: ['7'] } : rule));
    expect(examine([decile], { ...table, rules })).toEqual({
      faults: [
        { row: 0, part: 'inputs', column: 0, message: expect.any(String) },
        { row: 1, part: 'outputs', column: 0, message: expect.any(String) },
        { row: 2, part: 'inputs', column: 0, message: expect.any(String) },
      ],
    });
  });

  it('wants an answer in every row and data in every column', () => {
    const table = tableOf([decile], [['1']]);
    const empty = {
      ...table,
      inputs: [...table.inputs, { label: 'Baru', expression: '' }],
      rules: [{ id: 'r', when: ['1', '-'], then: [''] }],
    };
    expect(examine([decile], empty).faults).toEqual([
      { part: 'inputs', column: 1, message: 'Pilih data yang diperiksa kolom ini.' },
      { row: 0, part: 'outputs', column: 0, message: 'Isi hasil baris ini.' },
    ]);
  });

  it('counts a row whose answer is still to come', () => {
    const table = tableOf([decile], [['<= 4']]);
    const open = { ...table, rules: [...table.rules, { id: 'r', when: ['> 4'], then: [''] }] };
    expect(examine([decile], open)).toMatchObject({ faults: [{ row: 1 }], sense: { missing: [] } });
  });

  it('is examined before there is a form, by what its columns say', () => {
    const table = tableOf([decile], [['<= 4']]);
    const typed = { ...table, inputs: [{ label: 'Desil', expression: 'desil', type: 'number' }] };
    const found = examineTable(typed, serviceOf({ process, decisions: [] }), twoVillages);
    expect(found.faults).toEqual([]);
    expect(found.sense?.missing).toEqual([{ words: 'Desil lebih dari 4', when: ['> 4'] }]);
  });
});

describe('the span around a number', () => {
  const around = (value: number, cells: readonly string[], isGap: (value: number) => boolean, isWhole = false) =>
    spanCell(spanAround(value, { cells, isGap, isWhole }).span);

  it('reaches as far as nothing answers', () => {
    expect(around(2.5, ['<= 2', '> 3'], (value) => value > 2 && value <= 3)).toBe('(2..3]');
    expect(around(2.5, ['< 2', '2', '3'], (value) => value > 2 && value !== 3)).toBe('(2..3)');
    expect(around(2, ['< 2', '> 2'], (value) => value === 2)).toBe('2');
    expect(around(-4, ['>= 0'], (value) => value < 0)).toBe('< 0');
    expect(around(-4, ['>= 0'], (value) => value < 0, true)).toBe('<= -1');
    expect(around(4, [], () => true)).toBe('-');
    expect(around(4, ['"5"', 'x1'], () => true)).toBe('-');
  });
});
