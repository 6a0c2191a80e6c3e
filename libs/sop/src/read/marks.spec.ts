import { markIn } from './marks.js';

it.each(['x', 'X', 'v', 'V', '√', '✓', '✔', '●', '■', '□', '⬭', '1', 'xx', 'Mulai', 'proses', 'ya', '⚫'])(
  '%s is done by the performer',
  (text) => {
    expect(markIn(text)).toBe('execution');
  },
);

it.each(['◇', '◆', '?', 'Keputusan', 'keputusan: lengkap?', '◇ Ya/Tidak'])('%s is decided by the performer', (text) => {
  expect(markIn(text)).toBe('decision');
});

it.each(['→', '↓', '->', '→ ', '⇒', '▼'])('%s is a line of the drawing', (text) => {
  expect(markIn(text)).toBe('arrow');
});

it.each([
  ['', 'none'],
  ['-', 'none'],
  ['–', 'none'],
  ['Selesai', 'end'],
  ['lihat lampiran', 'unclear'],
])('%s is %s', (text, mark) => {
  expect(markIn(text)).toBe(mark);
});
