import type { Edit } from './edit.js';
import { add, drop, set, turn } from './edit.js';

const table = 'decisions/fit';
const rows = '"Kelayakan"';

export const editsOfDecisions: readonly Edit[] = [
  {
    ...drop(['decision', 'binding', table, `Tabel keputusan ${rows} dihapus.`], table, null),
  },
  set(
    ['decision-name', 'cosmetic', table, 'Nama tabel keputusan berubah dari "Kelayakan" menjadi "Kepatutan".'],
    `${table}/name`,
    'Kepatutan',
  ),
  set(
    [
      'decision-hit-policy',
      'binding',
      table,
      `Cara memilih aturan di tabel ${rows} berubah dari "FIRST" menjadi "ANY".`,
    ],
    `${table}/hitPolicy`,
    'ANY',
  ),
  set(
    [
      'decision-aggregation',
      'binding',
      table,
      `Cara menjumlah hasil di tabel ${rows} tidak lagi ditentukan; tadinya "SUM".`,
    ],
    `${table}/aggregation`,
    undefined,
  ),
  add(['decision-input', 'binding', table, `Masukan "Umur" di tabel ${rows} ditambahkan.`], `${table}/inputs`, {
    label: 'Umur',
    expression: 'age',
  }),
  set(
    [
      'decision-input-label',
      'cosmetic',
      table,
      `Label masukan "Hasil bulanan" di tabel ${rows} berubah dari "Penghasilan" menjadi "Hasil bulanan".`,
    ],
    `${table}/inputs/0/label`,
    'Hasil bulanan',
  ),
  set(
    [
      'decision-input-expression',
      'binding',
      table,
      `Yang dilihat masukan "Rumah" di tabel ${rows} berubah dari "house" menjadi "roof".`,
    ],
    `${table}/inputs/1/expression`,
    'roof',
  ),
  set(
    ['decision-input-type', 'binding', table, `Jenis masukan "Rumah" di tabel ${rows} kini ditentukan: "string".`],
    `${table}/inputs/1/type`,
    'string',
  ),
  set(
    [
      'decision-input-values',
      'binding',
      table,
      `Nilai yang boleh di masukan "Penghasilan" di tabel ${rows} berubah dari "[0..10]" menjadi "[0..20]".`,
    ],
    `${table}/inputs/0/values`,
    '[0..20]',
  ),
  add(['decision-output', 'binding', table, `Hasil "sebab" di tabel ${rows} ditambahkan.`], `${table}/outputs`, {
    name: 'sebab',
  }),
  set(
    [
      'decision-output-name',
      'binding',
      table,
      `Nama hasil "patut" di tabel ${rows} berubah dari "layak" menjadi "patut".`,
    ],
    `${table}/outputs/0/name`,
    'patut',
  ),
  set(
    [
      'decision-output-type',
      'binding',
      table,
      `Jenis hasil "layak" di tabel ${rows} berubah dari "string" menjadi "number".`,
    ],
    `${table}/outputs/0/type`,
    'number',
  ),
  set(
    [
      'decision-output-values',
      'binding',
      table,
      `Urutan nilai hasil "layak" di tabel ${rows} berubah dari "ya", "tidak" menjadi "tidak", "ya".`,
    ],
    `${table}/outputs/0/values`,
    ['"tidak"', '"ya"'],
  ),
  set(
    [
      'decision-output-default',
      'binding',
      table,
      `Nilai bawaan hasil "layak" di tabel ${rows} berubah dari "tidak" menjadi "ya".`,
    ],
    `${table}/outputs/0/defaultValue`,
    '"ya"',
  ),
  add(
    ['decision-rule', 'binding', table, `Aturan baru di tabel ${rows}: bila "> 9" dan apa saja, maka "tidak".`],
    `${table}/rules`,
    { id: 'rich', when: ['> 9', '-'], then: ['"tidak"'] },
  ),
  set(
    [
      'decision-condition',
      'binding',
      table,
      `Syarat "Penghasilan" di aturan 1 tabel ${rows} berubah dari "< 5" menjadi "< 7".`,
    ],
    `${table}/rules/poor/when/0`,
    '< 7',
  ),
  set(
    ['decision-result', 'binding', table, `Hasil "layak" di aturan 2 tabel ${rows} berubah dari "tidak" menjadi "ya".`],
    `${table}/rules/else/then/0`,
    '"ya"',
  ),
  turn(
    [
      'decision-rule-order',
      'binding',
      table,
      `Urutan aturan di tabel ${rows} berubah; aturan yang lebih atas didahulukan.`,
    ],
    `${table}/rules`,
  ),
];
