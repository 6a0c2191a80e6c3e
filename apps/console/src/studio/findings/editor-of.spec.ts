import type { Editor } from '../editors/editors.js';
import { mendingOf } from './editor-of.js';

const Screen = () => null;
const editors: readonly Editor[] = [
  { slug: 'halaman', title: 'Halaman', parts: ['pages'], Screen },
  { slug: 'surat', title: 'Surat', parts: ['letter:'], opensByName: true, Screen },
];

it('a finding is mended where its part is edited, at its field', () => {
  expect(mendingOf(editors, { part: 'pages', path: [0, 'title'] })).toEqual({
    where: 'Halaman',
    to: '../halaman?bagian=pages#0/title',
  });
  expect(mendingOf(editors, { part: 'letter:surat-tolak', path: ['body'] })?.to).toBe(
    '../surat/surat-tolak?bagian=letter%3Asurat-tolak#body',
  );
});

it('what no editor shows has no link', () => {
  expect(mendingOf(editors, { part: 'diagram', path: [] })).toBeUndefined();
  expect(mendingOf(editors, undefined)).toBeUndefined();
});
