import { fileName, partOfFile } from './scenario-store.js';

it.each([
  ['Terbit setelah diperbaiki', 'terbit-setelah-diperbaiki'],
  ['Melewati alur "Ya" dari "Lengkap?"', 'melewati-alur-ya-dari-lengkap'],
  ['  ', 'skenario'],
  ['é'.repeat(80), 'e-'.repeat(25).slice(0, -1)],
])('the scenario "%s" lies in the file %s', (name, file) => {
  expect(fileName(name)).toBe(file);
});

it('a file of scenarios is the part of its name', () => {
  expect(partOfFile('scenarios/granted.yaml')).toBe('scenario:granted');
});
