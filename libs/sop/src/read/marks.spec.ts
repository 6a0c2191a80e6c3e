import { markIn } from './marks.js';

it.each([
  'x',
  'X',
  'v',
  'V',
  '√',
  '✓',
  '✔',
  '●',
  '■',
  '□',
  '⬭',
  '1',
  'xx',
  'Mulai',
  'Start',
  'proses',
  'ya',
  '⚫',
  '▭',
  '○',
  '*',
  '√√',
  '● ─►',
])('%s is done by the performer', (text) => {
  expect(markIn(text)).toBe('execution');
});

it.each([
  '◇',
  '◆',
  '?',
  'Keputusan',
  'keputusan: lengkap?',
  '◇ Ya/Tidak',
  '◊',
  '⬦',
  '♦',
  '⯁',
  'Decision',
  'Lengkap?',
  'Y/T',
])('%s is decided by the performer', (text) => {
  expect(markIn(text)).toBe('decision');
});

it.each(['→', '↓', '->', '→ ', '⇒', '▼', '│', '└─►', '◄─'])('%s is a line of the drawing', (text) => {
  expect(markIn(text)).toBe('arrow');
});

it.each([
  ['', 'none'],
  ['-', 'none'],
  ['–', 'none'],
  ['0', 'none'],
  ['Selesai', 'end'],
  ['lihat lampiran', 'unclear'],
  ['TTD', 'unclear'],
  ['KMS', 'unclear'],
])('%s is %s', (text, mark) => {
  expect(markIn(text)).toBe(mark);
});
