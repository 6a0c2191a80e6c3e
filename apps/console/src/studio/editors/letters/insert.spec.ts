import { inserted } from './insert.js';

const put = (text: string, piece: string, isLine: boolean) => {
  const from = text.indexOf('|');
  const to = text.lastIndexOf('|') - (text.lastIndexOf('|') === from ? 0 : 1);
  const next = inserted(text.replaceAll('|', ''), { from, to }, { piece, isLine });
  return `${next.text.slice(0, next.caret)}|${next.text.slice(next.caret)}`;
};

it('a piece stands where the caret was, or instead of what was chosen, and the caret behind it', () => {
  expect(put('Nama | itu', '{{name}}', false)).toBe('Nama {{name}}| itu');
  expect(put('Nama |lama| itu', '{{name}}', false)).toBe('Nama {{name}}| itu');
});

it('a line stands alone', () => {
  expect(put('satu| dua', '- Butir', true)).toBe('satu\n- Butir|\n dua');
  expect(put('|', '# Judul', true)).toBe('# Judul|');
  expect(put('satu\n|\ndua', '- Butir', true)).toBe('satu\n- Butir|\ndua');
});
