import { clockWords } from './clock-words.js';

it('says how long there is, and what is late', () => {
  expect(clockWords(71)).toEqual({ words: 'Sisa 71 jam.', kind: 'calm' });
  expect(clockWords(23)).toEqual({ words: 'Sisa 23 jam.', kind: 'soon' });
  expect(clockWords(0)).toEqual({ words: '! Kurang dari satu jam lagi.', kind: 'soon' });
  expect(clockWords(-5)).toEqual({ words: '! Terlambat 5 jam.', kind: 'late' });
});
