import type { Condition } from '@alur/forms';
import { conditionOf, groupOf, namesIn, withOperator } from './condition-shape.js';
import { comparisonWith, conditionSentence, operatorsFor } from './condition-words.js';

const questions = [
  {
    id: 'has_nib',
    type: 'choice',
    label: 'Kepemilikan NIB',
    options: [
      { value: 'yes', label: 'Sudah punya' },
      { value: 'no', label: 'Belum' },
    ],
  },
  { id: 'income', type: 'rupiah', label: 'Penghasilan' },
  { id: 'born', type: 'date', label: 'Tanggal lahir' },
  { id: 'photo', type: 'file', label: 'Foto' },
  { id: 'village', type: 'village', label: 'Desa' },
  { id: 'helps', type: 'several', label: 'Bantuan', options: [{ value: 'a', label: 'A' }] },
];
const asked = { questions, villages: { '35.79': { name: 'Sisir' } } };
const nib = { field: 'has_nib', op: 'equals', value: 'yes' } as const;

describe('a condition in words', () => {
  it.each<[Condition, string]>([
    [nib, '"Kepemilikan NIB" adalah "Sudah punya"'],
    [{ field: 'has_nib', op: 'in', value: ['yes', 'no'] }, '"Kepemilikan NIB" salah satu dari "Sudah punya", "Belum"'],
    [{ field: 'income', op: 'atLeast', value: 5 }, '"Penghasilan" paling sedikit 5'],
    [{ field: 'born', op: 'atMost', value: '2008-11-26' }, '"Tanggal lahir" pada atau sebelum 26 November 2008'],
    [{ field: 'photo', op: 'answered' }, '"Foto" sudah dijawab'],
    [{ field: 'village', op: 'notEquals', value: '35.79' }, '"Desa" bukan "Sisir"'],
    [
      { all: [nib, { any: [{ field: 'photo', op: 'answered' }, nib] }] },
      '"Kepemilikan NIB" adalah "Sudah punya" dan ("Foto" sudah dijawab atau "Kepemilikan NIB" adalah "Sudah punya")',
    ],
    [{ field: 'gone', op: 'equals', value: 'x' }, '"gone" adalah "x"'],
    [{ field: 'has_nib', op: 'in', value: [] }, '"Kepemilikan NIB" salah satu dari …'],
  ])('%j', (condition, sentence) => {
    expect(conditionSentence(condition, asked)).toBe(sentence);
  });

  it('offers only what can hold of the answer', () => {
    expect(operatorsFor(questions[1]).map(([op]) => op)).toEqual([
      'atLeast',
      'atMost',
      'equals',
      'notEquals',
      'answered',
    ]);
    expect(operatorsFor(questions[3]).map(([op]) => op)).toEqual(['answered']);
    expect(operatorsFor(questions[5]).map(([op]) => op)).toEqual(['answered']);
    expect(operatorsFor(undefined).map(([op]) => op)).toEqual(['answered']);
  });

  it('begins with an answer that the question has', () => {
    expect(questions.map((field) => comparisonWith(field, asked.villages))).toEqual([
      nib,
      { field: 'income', op: 'atLeast' },
      { field: 'born', op: 'atLeast' },
      { field: 'photo', op: 'answered' },
      { field: 'village', op: 'equals', value: '35.79' },
      { field: 'helps', op: 'answered' },
    ]);
  });
});

describe('the parts of a condition', () => {
  it('are the same condition again, without needless groups', () => {
    for (const condition of [nib, { any: [nib, nib] }, { all: [nib, { any: [nib, nib] }] }] satisfies Condition[])
      expect(conditionOf(groupOf(condition))).toEqual(condition);
    expect(conditionOf({ join: 'any', parts: [nib] })).toEqual(nib);
    expect(conditionOf({ join: 'all', parts: [{ all: [] }] })).toBeUndefined();
    expect(groupOf(undefined).parts).toEqual([]);
  });

  it('name the questions they look at', () => {
    expect(namesIn({ all: [nib, { any: [{ field: 'photo', op: 'answered' }] }] })).toEqual(['has_nib', 'photo']);
  });

  it('keep their value as far as another comparison has it', () => {
    expect(withOperator(nib, 'in', 'no')).toEqual({ field: 'has_nib', op: 'in', value: ['yes'] });
    expect(withOperator({ ...nib, op: 'in', value: ['no', 'yes'] }, 'notEquals', 'yes')).toMatchObject({ value: 'no' });
    expect(withOperator(nib, 'answered', 'no')).toEqual({ field: 'has_nib', op: 'answered' });
    expect(withOperator({ field: 'has_nib', op: 'answered' }, 'equals', 'no')).toEqual({ ...nib, value: 'no' });
  });
});
