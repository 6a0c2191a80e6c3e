import { parseLetter } from './parse-letter.js';

const head = '---\ntitle: Surat\nseries: sktm\nsigner: head\n---\n';
const bodyOf = (text: string) => parseLetter('letters/surat.md', head + text).template?.body;
const faultsOf = (text: string) =>
  parseLetter('letters/surat.md', head + text).diagnostics.map(
    ({ code, line, column }) => `${code} ${String(line)}:${String(column)}`,
  );

it('headings, paragraphs, lists and rows become blocks', () => {
  expect(bodyOf('# Judul\nSatu\ndua\n\n- a\n- **b**\n\nNama :: {{name}}\nAlamat :: x {{address}}\n')).toEqual([
    { kind: 'heading', text: [{ text: 'Judul' }] },
    { kind: 'paragraph', text: [{ text: 'Satu' }, { text: ' ' }, { text: 'dua' }] },
    { kind: 'list', items: [[{ text: 'a' }], [{ text: 'b', strong: true }]] },
    {
      kind: 'rows',
      rows: [
        { label: 'Nama', value: [{ name: 'name' }] },
        { label: 'Alamat', value: [{ text: 'x ' }, { name: 'address' }] },
      ],
    },
  ]);
});

it('an empty line parts two lists', () => {
  expect(bodyOf('- a\n\n- b\n')).toHaveLength(2);
});

it('a name may be strong', () => {
  expect(bodyOf('**{{ name }}** hadir')).toEqual([
    { kind: 'paragraph', text: [{ name: 'name', strong: true }, { text: ' hadir' }] },
  ]);
});

it('a list is gone through with its own names', () => {
  const { template, uses } = parseLetter(
    'letters/surat.md',
    `${head}{{#each members}}\n- {{full_name}}\n{{/each}}\nSelesai`,
  );
  expect(template?.body).toEqual([
    { kind: 'each', list: 'members', body: [{ kind: 'list', items: [[{ name: 'full_name' }]] }] },
    { kind: 'paragraph', text: [{ text: 'Selesai' }] },
  ]);
  expect(uses).toEqual([
    { name: 'members', line: 6, column: 1, kind: 'list' },
    { name: 'full_name', line: 7, column: 3, kind: 'value', within: 'members' },
  ]);
});

it('uses are placed in the file, front matter and Windows line ends included', () => {
  const { uses } = parseLetter('letters/surat.md', `${head}\nNama :: {{name}}`.replaceAll('\n', '\r\n'));
  expect(uses).toEqual([{ name: 'name', line: 7, column: 9, kind: 'value' }]);
});

it.each([
  ['{{Name}}', 'LETTER_INVALID 6:1'],
  ['Halo {{name', 'LETTER_INVALID 6:6'],
  ['Halo **tebal', 'LETTER_INVALID 6:6'],
  ['{{#each members}}\nx', 'LETTER_INVALID 6:1'],
  ['x\n{{/each}}', 'LETTER_INVALID 7:1'],
  ['{{#each a}}\n{{#each b}}\n{{/each}}', 'LETTER_INVALID 7:1'],
])('%j is a finding', (text, finding) => {
  expect(faultsOf(text)).toContain(finding);
});

it('what looks like a template command is plain words', () => {
  expect(bodyOf('#set page() $x$ <script> @import')).toEqual([
    { kind: 'paragraph', text: [{ text: '#set page() $x$ <script> @import' }] },
  ]);
});
