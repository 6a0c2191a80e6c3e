import type { Edit } from './edit.js';
import { add, set, turn } from './edit.js';

const family = 'form/pages/family/fields/family';
const member = `${family}/fields/family_name`;
const extra = { id: 'extra', type: 'text', label: 'Tambahan', class: 'none', required: true };

/** What is asked of each item of a group changes as what is asked of the form does. */
export const editsOfLists: readonly Edit[] = [
  set(
    [
      'field-item-label',
      'cosmetic',
      'form/family',
      'Sebutan satu isi kelompok "Anggota keluarga" berubah dari "anggota keluarga" menjadi "saudara".',
    ],
    `${family}/itemLabel`,
    'saudara',
  ),
  add(
    ['field', 'binding', 'form/family/extra', 'Isian baru: "Tambahan" di dalam "Anggota keluarga", wajib diisi.'],
    `${family}/fields`,
    extra,
  ),
  set(
    [
      'field-required',
      'additive-safe',
      'form/family/family_name',
      'Isian "Nama anggota" di dalam "Anggota keluarga" kini boleh dikosongkan.',
    ],
    `${member}/required`,
    false,
  ),
  set(
    [
      'field-type',
      'binding',
      'form/family/family_name',
      'Jenis isian "Nama anggota" di dalam "Anggota keluarga" berubah dari nama menjadi tulisan pendek.',
    ],
    `${member}/type`,
    'text',
  ),
  turn(
    ['field-order', 'cosmetic', 'form/family', 'Urutan isian di kelompok "Anggota keluarga" berubah.'],
    `${family}/fields`,
  ),
  set(
    ['field-max', 'binding', 'form/family', 'Nilai terbesar isian "Anggota keluarga" berubah dari 9 menjadi 3.'],
    `${family}/max`,
    3,
  ),
];
