import { documentationOf, documentsIn } from './documents.js';

it('the documents of a step survive as the documentation of an element', () => {
  const documents = {
    requirements: '- KTP\n- KK',
    time: '15 menit',
    output: 'Berkas',
    note: 'Dua rangkap\n\nsatu arsip',
  };
  expect(documentsIn(documentationOf(documents))).toEqual(documents);
});

it('documentation of another kind is a note', () => {
  expect(documentsIn('Baca pedoman.')).toEqual({ note: 'Baca pedoman.' });
  expect(documentsIn('')).toEqual({});
});
