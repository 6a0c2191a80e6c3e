import { withCells } from './mended-cells.js';
import type { SopSheet } from './sheet.js';

const sheet: SopSheet = {
  name: 'SOP',
  rows: [[{ text: 'No' }, { text: 'Kegiatan' }, { text: '', merged: { row: 1, column: 2 } }], [{ text: '1' }]],
};

it('a cell is written anew and all else stays', () => {
  expect(withCells(sheet, [{ row: 2, column: 1, text: '2' }]).rows).toEqual([sheet.rows[0], [{ text: '2' }]]);
  expect(sheet.rows[1]).toEqual([{ text: '1' }]);
});

it('what is written into a merged cell is written into the one that is seen', () => {
  expect(withCells(sheet, [{ row: 1, column: 3, text: 'Aktivitas' }]).rows[0]?.[1]).toEqual({ text: 'Aktivitas' });
});

it('a cell that was never filled is there once it is', () => {
  expect(withCells(sheet, [{ row: 4, column: 2, text: 'x' }]).rows).toHaveLength(4);
  expect(withCells(sheet, [{ row: 2, column: 3, text: 'v' }]).rows[1]).toEqual([
    { text: '1' },
    { text: '' },
    { text: 'v' },
  ]);
});
