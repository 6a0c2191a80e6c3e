// Lists in a service: what may be asked of each item, and who may name what of it. Each gap with its sentence.
import { checkExpression } from '@alur/expressions';
import type { BundleFiles } from '../read/read-bundle.js';
import { readBundle } from '../read/read-bundle.js';
import { sampleDrawings, sampleFiles } from '../sample/sample-bundle.js';
import { sampleCity } from '../sample/sample-city.js';
import { namesProvided } from './names-provided.js';

const family = `  - id: family
    title: Siapa keluarga Anda?
    fields:
      - id: family
        type: group
        label: Anggota keluarga
        itemLabel: anggota keluarga
        class: general
        min: 1
        max: 9
        fields:
          - { id: family_name, type: name, label: Nama anggota, class: general }
          - { id: relation, type: choice, label: Hubungan, class: none, options: [{ value: child, label: Anak }] }
          - { id: school, type: text, label: Sekolah, class: general, showWhen: { field: relation, op: equals, value: child } }
  - id: aid
    title: Bantuan apa yang Anda terima?
    showWhen: { field: family, op: atLeast, value: 2 }
    fields:
      - id: aid
        type: several
        label: Bantuan
        class: none
        required: false
        options: [{ value: pkh, label: PKH }, { value: kis, label: KIS }]
tasks:
`;
const good: BundleFiles = {
  ...sampleFiles,
  'form.yaml': (sampleFiles['form.yaml'] ?? '').replace('tasks:\n', family),
  'letters/surat.md': `${sampleFiles['letters/surat.md'] ?? ''}

{{#each family}}
- {{item_number}}. {{family_name}} dari {{village}}
{{/each}}

Bantuan: {{aid}}
`,
};
const read = (files: BundleFiles) => readBundle(files, sampleDrawings, sampleCity);

function told(from: string, to: string, file = 'form.yaml'): readonly string[] {
  const text = good[file] ?? '';
  if (!text.includes(from)) throw new Error(`Expected ${file} to hold ${from}`);
  const changed = text.replace(from, to);
  return read({ ...good, [file]: changed }).diagnostics.map(({ code, line = 0, message }) => {
    const place = (changed.split('\n')[line - 1] ?? '').trim().slice(0, 40);
    return `${code} at "${place}": ${message}`;
  });
}

it('a service may ask for lists, and its letters go through them', () => {
  const { bundle, diagnostics } = read(good);
  expect(diagnostics).toEqual([]);
  expect(bundle?.form.pages[2]?.fields[0]).toMatchObject({
    type: 'group',
    required: true,
    fields: [{ id: 'family_name', required: true }, {}, {}],
  });
});

it.each([
  [
    'a group inside',
    '{ id: family_name, type: name, label: Nama anggota, class: general }',
    `{ id: family_name, type: name, label: Nama anggota, class: general }
          - { id: pets, type: group, label: Hewan, itemLabel: hewan, class: none, fields: [{ id: pet, type: text, label: Nama hewan, class: none }] }`,
    'GROUP_FIELD_REFUSED at "- { id: pets, type: group, label: Hewan,": Isian "pets" tidak boleh berada di dalam "family". Kelompok tidak boleh berisi kelompok lain. Pindahkan ke halaman sendiri.',
  ],
  [
    'a file inside',
    '{ id: school, type: text,',
    '{ id: school, type: file,',
    'GROUP_FIELD_REFUSED at "- { id: school, type: file, label: Sekol": Isian "school" tidak boleh berada di dalam "family". Foto atau berkas tidak bisa diminta per anggota kelompok. Minta di halaman sendiri.',
  ],
  [
    'a first question that may be left out',
    'label: Nama anggota, class: general',
    'label: Nama anggota, class: general, required: false',
    'GROUP_WITHOUT_NAME at "- { id: family_name, type: name, label: ": Isian pertama "family" menjadi sebutan setiap anggota keluarga, jadi harus wajib dan selalu tampil. Pindahkan isian seperti nama ke urutan pertama.',
  ],
  [
    'a class laxer than what is inside',
    'label: Sekolah, class: general',
    'label: Sekolah, class: specific',
    'GROUP_TOO_OPEN at "class: general": Kelompok "family" berisi data dengan class specific, jadi tidak boleh general. Ganti class kelompok menjadi specific.',
  ],
  [
    'personal data in the open',
    'type: name, label: Nama anggota, class: general',
    'type: name, label: Nama anggota, class: none',
    'PERSONAL_FIELD_OPEN at "- { id: family_name, type: name, label: ": Isian "family_name" adalah data pribadi. Ganti class menjadi general atau specific.',
  ],
  [
    'a question beside it',
    '  - id: aid\n    title: Bantuan apa yang Anda terima?\n    showWhen: { field: family, op: atLeast, value: 2 }\n    fields:\n',
    '',
    'GROUP_NOT_ALONE at "- id: family": Kelompok "family" harus sendirian di halamannya. Pindahkan isian lain dari halaman "family".',
  ],
  [
    'a name that an answer of the form has',
    'id: family_name, type',
    'id: village, type',
    'DUPLICATE_ID at "- { id: village, type: name, label: Nama": Id isian "village" di dalam "family" sudah dipakai untuk isian lain. Beri nama lain, misalnya "family_village".',
  ],
  [
    'an option twice',
    '{ value: kis, label: KIS }',
    '{ value: pkh, label: Lagi }',
    'DUPLICATE_ID at "options: [{ value: pkh, label: PKH }, { ": Pilihan "pkh" pada "aid" ada dua kali. Hapus salah satu.',
  ],
  [
    'a condition over a later question of the item',
    'showWhen: { field: relation, op: equals, value: child }',
    'showWhen: { field: school, op: answered }',
    'CONDITION_UNKNOWN_FIELD at "- { id: school, type: text, label: Sekol": Syarat tampil memakai "school", padahal isian itu tidak ada sebelum pertanyaan ini. Perbaiki namanya atau urutannya.',
  ],
  [
    'a condition over a value nobody can choose',
    'op: equals, value: child }',
    'op: equals, value: aunt }',
    'CONDITION_UNKNOWN_VALUE at "- { id: school, type: text, label: Sekol": "aunt" bukan pilihan dari "relation". Pakai salah satu: child.',
  ],
  [
    'a list compared with a word',
    'op: atLeast, value: 2',
    'op: equals, value: 2',
    'CONDITION_INVALID at "showWhen: { field: family, op: equals, v": Syarat tampil atas daftar "family" hanya boleh "answered", "atLeast", atau "atMost".',
  ],
  [
    'a list counted by a word',
    'op: atLeast, value: 2',
    'op: atLeast, value: dua',
    'CONDITION_INVALID at "showWhen: { field: family, op: atLeast, ": Syarat tampil "atLeast" atas "family" menghitung banyaknya. Isi "value" dengan angka, misalnya 2.',
  ],
  [
    'bounds the wrong way round',
    'min: 1\n        max: 9',
    'min: 9\n        max: 1',
    'RANGE_EMPTY at "- id: family": Batas bawah isian "family" lebih besar dari batas atasnya. Tukar keduanya.',
  ],
  [
    'more to choose than there is',
    '        required: false\n        options: [{ value: pkh',
    '        required: false\n        min: 3\n        options: [{ value: pkh',
    'RANGE_EMPTY at "- id: aid": Batas bawah isian "aid" lebih besar dari batas atasnya. Tukar keduanya.',
  ],
])('%s is told', (_what, from, to, finding) => {
  expect(told(from, to)).toContain(finding);
});

it.each([
  ['count(family) > 2', []],
  ['some one in family satisfies one.relation = "child"', []],
  ['list contains(aid, "pkh")', []],
  ['family[relation = "child"][1].school = "SDN 1"', []],
  ['count(family) = "dua"', ['EXPRESSION_TYPE']],
  ['family.umur = "9"', ['EXPRESSION_UNKNOWN_NAME']],
  ['some one in family satisfies one.nama = "Siti"', ['EXPRESSION_UNKNOWN_NAME']],
  ['family > 2', ['EXPRESSION_TYPE']],
])('an expression over a list is checked by its types: %s', (source, codes) => {
  const { bundle } = read(good);
  if (!bundle) throw new Error('Expected a bundle');
  const found = checkExpression(source, { names: namesProvided(bundle), expected: 'boolean' });
  expect(found.map(({ code }) => code)).toEqual(codes);
});

it.each([
  [
    '{{family_name}} dari',
    '{{umur}} dari',
    'Nama "{{umur}}" tidak ada di dalam "family". Yang ada: item_number, family_name, relation, school.',
  ],
  ['{{#each family}}', '{{#each anak}}', 'Daftar "anak" tidak ada. Yang ada: family.'],
  [
    'Bantuan: {{aid}}',
    'Keluarga: {{family}}',
    '"family" adalah daftar. Tulis "{{#each family}}", lalu isinya, lalu "{{/each}}".',
  ],
  [
    'Bantuan: {{aid}}',
    'Nama: {{family_name}}',
    'Nama "{{family_name}}" tidak ada. Pakai id isian dari form.yaml atau nama yang tersedia untuk surat.',
  ],
])('a letter with %s as %s is refused', (from, to, sentence) => {
  expect(told(from, to, 'letters/surat.md').map((one) => one.replace(/^.*?": /, ''))).toEqual([sentence]);
});

it('who answers by a link is asked for no list', () => {
  const asked =
    '      - { id: seen, type: group, label: Saksi, itemLabel: saksi, class: general, fields: [{ id: witness, type: name, label: Nama saksi, class: general }] }\n      - id: verdict';
  const form = (good['form.yaml'] ?? '').replace('      - id: verdict', asked);
  const byNeighbour = (good['service.yaml'] ?? '').replace('role: front-office', 'role: rw');
  const codes = (files: BundleFiles) =>
    read({ ...good, 'form.yaml': form, ...files }).diagnostics.map(({ code }) => code);
  expect(codes({})).not.toContain('GROUP_BY_LINK');
  expect(codes({ 'service.yaml': byNeighbour })).toContain('GROUP_BY_LINK');
});
