import { namesIn, nextByte } from './names.js';

const names = (text: string): readonly string[] => [...namesIn(Buffer.from(text, 'latin1'))].map(({ name }) => name);

it('finds names however they are written and wherever they stand', () => {
  expect(names('<</S/JavaScript/JS(app.alert\\(1\\))>>')).toEqual(['S', 'JavaScript', 'JS']);
  expect(names('/J#61va#53cript')).toEqual(['JavaScript']);
  expect(names('% /Launch\n(/XFA')).toEqual(['Launch', 'XFA']);
  expect(names('/a#zz /#4c#61unch[')).toEqual(['a#zz', 'Launch']);
  expect(names('/ //x')).toEqual(['x']);
  expect(names('no name')).toEqual([]);
});

it('finds what stands next behind white space and comments', () => {
  const text = Buffer.from('/OpenAction % a comment\n\t [0 R]');
  const [{ end } = { end: 0 }] = namesIn(text);
  expect(nextByte(text, end)).toBe('['.charCodeAt(0));
  expect(nextByte(Buffer.from('   '), 0)).toBeUndefined();
});
