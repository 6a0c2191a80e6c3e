import type { CellKind, FriendlyCell } from './friendly-cell.js';
import { readAnswer, readCell, writeAnswer, writeCell } from './friendly-cell.js';

const known: readonly (readonly [string, CellKind, FriendlyCell])[] = [
  ['-', 'number', { mode: 'any', values: [] }],
  ['null', 'choice', { mode: 'none', values: [] }],
  ['5', 'number', { mode: 'is', values: ['5'] }],
  ['-2.5', 'number', { mode: 'is', values: ['-2.5'] }],
  ['1, 3, 5', 'number', { mode: 'oneOf', values: ['1', '3', '5'] }],
  ['< 5', 'number', { mode: 'below', values: ['5'] }],
  ['<= 5', 'number', { mode: 'atMost', values: ['5'] }],
  ['> 5', 'number', { mode: 'above', values: ['5'] }],
  ['>= 5', 'number', { mode: 'atLeast', values: ['5'] }],
  ['[2..5]', 'number', { mode: 'between', values: ['2', '5'] }],
  ['> date("2026-11-23")', 'date', { mode: 'above', values: ['2026-11-23'] }],
  ['[date("2026-01-01")..date("2026-12-31")]', 'date', { mode: 'between', values: ['2026-01-01', '2026-12-31'] }],
  ['"poor"', 'choice', { mode: 'is', values: ['poor'] }],
  ['"a", "b, c"', 'choice', { mode: 'oneOf', values: ['a', 'b, c'] }],
  ['not("a", "b")', 'choice', { mode: 'not', values: ['a', 'b'] }],
  ['"kata \\"besar\\" \\\\"', 'text', { mode: 'is', values: ['kata "besar" \\'] }],
  ['true', 'boolean', { mode: 'is', values: ['true'] }],
  // Still being written.
  ['> ', 'number', { mode: 'above', values: [''] }],
  ['[2..]', 'number', { mode: 'between', values: ['2', ''] }],
];

it.each(known)('%s is said in words, and written again as it was', (source, kind, cell) => {
  expect(readCell(source, kind)).toEqual(cell);
  expect(writeCell(cell, kind)).toBe(source);
});

it.each([
  ['(2..5]', 'number'],
  ['< income', 'number'],
  ['count(people)', 'number'],
  ['starts with(?, "a")', 'text'],
  ['upper case("a")', 'choice'],
  ['"a" "b"', 'choice'],
  ['> 5, < 2', 'number'],
  ['"lima"', 'number'],
] as const)('%s stays FEEL', (source, kind) => {
  expect(readCell(source, kind)).toEqual({ mode: 'feel', values: [source] });
  expect(writeCell(readCell(source, kind), kind)).toBe(source);
});

it('an answer is a plain value, or what computes it', () => {
  expect(readAnswer('"layak"', 'text')).toBe('layak');
  expect(readAnswer('50000', 'number')).toBe('50000');
  expect(readAnswer('', 'text')).toBe('');
  expect(readAnswer('income * 2', 'number')).toBeUndefined();
  expect(writeAnswer('layak "sekali"', 'text')).toBe('"layak \\"sekali\\""');
  expect(writeAnswer('', 'text')).toBe('');
});
