import type { DecisionSheet } from '@alur/contracts';
import { newSheet, withColumn, withInput, withoutColumn, withoutRow, withRow, withRowMoved } from './sheet-edits.js';

const income = { label: 'Penghasilan', expression: 'income', type: 'number' };
const sheet = withRow(withRow(withColumn(newSheet('layak-bantu', 'Kelayakan'), 'inputs', income)), ['> 5']);
const cells = ({ rules }: DecisionSheet) =>
  rules.map(({ id, when, then }) => `${id}: ${when.join('|')} => ${then.join('|')}`);

it('every row has a cell for every column, whatever comes and goes', () => {
  expect(cells(sheet)).toEqual(['baris-1: - => ', 'baris-2: > 5 => ']);
  const wide = withColumn(withColumn(sheet, 'inputs', income), 'outputs', { name: 'tarif' });
  expect(cells(wide)).toEqual(['baris-1: -|- => |', 'baris-2: > 5|- => |']);
  expect(cells(withoutColumn(wide, 'inputs', 0))).toEqual(['baris-1: - => |', 'baris-2: - => |']);
  expect(cells(withoutColumn(wide, 'outputs', 1))).toEqual(['baris-1: -|- => ', 'baris-2: > 5|- => ']);
});

it('rows move, go, and come with ids that are free', () => {
  expect(cells(withRowMoved(sheet, 1, -1))).toEqual(['baris-2: > 5 => ', 'baris-1: - => ']);
  expect(cells(withRow(withoutRow(sheet, 0)))).toEqual(['baris-2: > 5 => ', 'baris-3: - => ']);
});

it('another question leaves no answers to the old one', () => {
  expect(cells(withInput(sheet, 0, { ...income, label: 'Gaji' }))).toEqual(cells(sheet));
  expect(cells(withInput(sheet, 0, { label: 'Desil', expression: 'decile' }))).toEqual([
    'baris-1: - => ',
    'baris-2: - => ',
  ]);
});

it('a new table answers under a name that expressions can read', () => {
  expect(newSheet('layak-bantu', 'x').outputs).toEqual([{ name: 'layak_bantu', type: 'string' }]);
});
