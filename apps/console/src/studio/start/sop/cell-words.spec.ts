import type { SopReading } from '@alur/contracts';
import { columnWords, placeWords, widthOf } from './cell-words.js';

const reading: SopReading = {
  ok: false,
  sheets: ['SOP'],
  sheet: 'SOP',
  rows: [
    ['No', 'Kegiatan', 'Pelaksana'],
    ['', '', 'Petugas\nLoket', 'Lurah'],
    ['1', 'Memeriksa', 'x'],
  ],
  header: { row: 1, height: 2 },
  steps: 1,
  understood: [],
  findings: [],
};

it('cells are named as the spreadsheet shows them', () => {
  expect(placeWords({ line: 7, column: 5 })).toBe('baris 7, kolom E');
  expect(placeWords({ line: 7 })).toBe('baris 7');
  expect(placeWords({})).toBe('');
});

it('columns are named by their letter and their lowest title', () => {
  expect(columnWords(reading, 2)).toBe('B · Kegiatan');
  expect(columnWords(reading, 3)).toBe('C · Petugas Loket');
  expect(columnWords(reading, 9)).toBe('I');
  expect(widthOf(reading)).toBe(4);
});
