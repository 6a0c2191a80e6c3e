import type { Edit } from './edit.js';
import { add, drop, set, strokes, turn, withAdded, withoutAt } from './edit.js';

const person = 'form/pages/person/fields';
const home = 'form/pages/home/fields';
const phone = { class: 'general', required: true, id: 'phone', type: 'phone', label: 'Telepon' };
const extra = { id: 'extra', type: 'text', label: 'Tambahan', class: 'none', required: false };

export const editsOfForm: readonly Edit[] = [
  add(
    ['page', 'cosmetic', 'form/more', 'Halaman "Lainnya" ditambahkan.'],
    'form/pages',
    { id: 'more', title: 'Lainnya', fields: [] },
    'Lainnya',
  ),
  set(
    ['page-title', 'cosmetic', 'form/person', 'Judul halaman berubah dari "Siapa Anda?" menjadi "Siapa?".'],
    'form/pages/person/title',
    'Siapa?',
  ),
  set(
    [
      'page-help',
      'cosmetic',
      'form/person',
      'Petunjuk halaman "Siapa Anda?" tidak lagi ditentukan; tadinya "Nomornya saja cukup.".',
    ],
    'form/pages/person/help',
    undefined,
  ),
  set(
    [
      'page-condition',
      'binding',
      'form/home',
      'Halaman "Di mana rumah Anda?" kini selalu ditampilkan; tadinya hanya bila "NIK" terisi.',
    ],
    'form/pages/home/showWhen',
    undefined,
  ),
  turn(['page-order', 'cosmetic', 'form', 'Urutan halaman formulir berubah.'], 'form/pages'),
  add(['field', 'additive-safe', 'form/extra', 'Isian baru: "Tambahan", boleh dikosongkan.'], person, extra),
  add(['field', 'binding', 'form/extra', 'Isian baru: "Tambahan", wajib diisi.'], person, { ...extra, required: true }),
  drop(['field', 'binding', 'form/nik', 'Isian "NIK" dihapus.'], `${person}/nik`, {
    class: 'general',
    required: true,
    id: 'nik',
    type: 'nik',
    label: 'NIK',
  }),
  strokes(
    ['field-page', 'cosmetic', 'form/phone', 'Isian "Telepon" pindah dari halaman "Kontak" ke halaman "Siapa Anda?".'],
    'moved',
    withoutAt('form/pages/contact/fields/phone'),
    withAdded(person, phone),
  ),
  strokes(
    [
      'field-page-condition',
      'binding',
      'form/phone',
      'Isian "Telepon" pindah dari halaman "Kontak" ke halaman "Di mana rumah Anda?", yang ditampilkan dengan syarat lain.',
    ],
    'moved',
    withoutAt('form/pages/contact/fields/phone'),
    withAdded(home, phone),
  ),
  turn(['field-order', 'cosmetic', 'form/person', 'Urutan isian di halaman "Siapa Anda?" berubah.'], person),
  set(
    ['field-label', 'cosmetic', 'form/name', 'Label isian berubah dari "Nama" menjadi "Nama lengkap".'],
    `${person}/name/label`,
    'Nama lengkap',
  ),
  set(
    [
      'field-hint',
      'cosmetic',
      'form/name',
      'Petunjuk isian "Nama" berubah dari "Seperti di KTP" menjadi "Tanpa gelar".',
    ],
    `${person}/name/hint`,
    'Tanpa gelar',
  ),
  set(
    ['field-autocomplete', 'cosmetic', 'form/name', 'Isi otomatis isian "Nama" tidak lagi ditentukan; tadinya "name".'],
    `${person}/name/autocomplete`,
    undefined,
  ),
  set(
    ['field-type', 'binding', 'form/nik', 'Jenis isian "NIK" berubah dari NIK menjadi nomor Kartu Keluarga.'],
    `${person}/nik/type`,
    'family-card',
  ),
  set(
    ['field-required', 'additive-safe', 'form/nik', 'Isian "NIK" kini boleh dikosongkan.'],
    `${person}/nik/required`,
    false,
  ),
  set(
    ['field-required', 'binding', 'tasks/check/verdict', 'Isian "Hasil" pada tugas "Periksa" kini wajib.'],
    'tasks/check/fields/verdict/required',
    true,
  ),
  set(
    [
      'field-class',
      'binding',
      'form/nik',
      'Golongan data isian "NIK" berubah dari data pribadi umum menjadi data pribadi spesifik.',
    ],
    `${person}/nik/class`,
    'specific',
  ),
  set(
    [
      'field-condition',
      'binding',
      'form/income',
      'Isian "Penghasilan" kini hanya ditampilkan bila "Keadaan rumah" bukan "Milik sendiri"; tadinya bila "Keadaan rumah" sama dengan "Sewa" dan "NIK" terisi.',
    ],
    `${home}/income/showWhen`,
    { field: 'house', op: 'notEquals', value: 'own' },
  ),
  set(
    ['field-min', 'binding', 'form/income', 'Nilai terkecil isian "Penghasilan" berubah dari 0 menjadi 5.000.'],
    `${home}/income/min`,
    5000,
  ),
  set(
    [
      'field-min',
      'additive-safe',
      'form/income',
      'Nilai terkecil isian "Penghasilan" tidak lagi ditentukan; tadinya 0.',
    ],
    `${home}/income/min`,
    undefined,
  ),
  set(
    [
      'field-max',
      'additive-safe',
      'form/income',
      'Nilai terbesar isian "Penghasilan" berubah dari 1.000.000 menjadi 2.000.000.',
    ],
    `${home}/income/max`,
    2_000_000,
  ),
  set(
    ['field-max', 'binding', 'form/income', 'Nilai terbesar isian "Penghasilan" berubah dari 1.000.000 menjadi 500.'],
    `${home}/income/max`,
    500,
  ),
  set(
    [
      'field-min-length',
      'additive-safe',
      'form/name',
      'Panjang terkecil isian "Nama" berubah dari 3 huruf menjadi 2 huruf.',
    ],
    `${person}/name/minLength`,
    2,
  ),
  set(
    [
      'field-max-length',
      'binding',
      'form/name',
      'Panjang terbesar isian "Nama" berubah dari 80 huruf menjadi 60 huruf.',
    ],
    `${person}/name/maxLength`,
    60,
  ),
  set(
    [
      'field-earliest',
      'additive-safe',
      'form/born',
      'Tanggal paling awal isian "Lahir" berubah dari 1900-01-01 menjadi 1890-01-01.',
    ],
    `${person}/born/earliest`,
    '1890-01-01',
  ),
  set(
    [
      'field-latest',
      'binding',
      'form/born',
      'Tanggal paling akhir isian "Lahir" berubah dari today menjadi 2030-01-01.',
    ],
    `${person}/born/latest`,
    '2030-01-01',
  ),
  set(
    [
      'field-max-length',
      'binding',
      'form/name',
      'Panjang terbesar isian "Nama" tidak lagi ditentukan; tadinya 80 huruf.',
    ],
    `${person}/name/maxLength`,
    undefined,
  ),
  set(
    [
      'field-earliest',
      'binding',
      'form/born',
      'Tanggal paling awal isian "Lahir" tidak lagi ditentukan; tadinya 1900-01-01.',
    ],
    `${person}/born/earliest`,
    undefined,
  ),
  set(
    [
      'field-max',
      'additive-safe',
      'form/income',
      'Nilai terbesar isian "Penghasilan" tidak lagi ditentukan; tadinya 1.000.000.',
    ],
    `${home}/income/max`,
    undefined,
  ),
  add(
    ['field-accepts', 'additive-safe', 'form/photo', 'Jenis berkas untuk isian "Foto" bertambah: application/pdf.'],
    `${person}/photo/accept`,
    'application/pdf',
  ),
  drop(
    ['field-accepts', 'binding', 'form/photo', 'Jenis berkas untuk isian "Foto" berkurang: image/png.'],
    `${person}/photo/accept/image~png`,
    'image/png',
  ),
  set(
    [
      'field-max-bytes',
      'additive-safe',
      'form/photo',
      'Ukuran berkas terbesar isian "Foto" berubah dari 1 MB menjadi 2 MB.',
    ],
    `${person}/photo/maxBytes`,
    2_097_152,
  ),
  set(
    [
      'field-statement',
      'binding',
      'form/agree',
      'Bunyi pernyataan "Pernyataan" berubah dari "Isian saya benar." menjadi "Saya bertanggung jawab.".',
    ],
    `${home}/agree/statement`,
    'Saya bertanggung jawab.',
  ),
  add(
    ['field-option', 'additive-safe', 'form/house', 'Pilihan isian "Keadaan rumah" bertambah: "Lainnya".'],
    `${home}/house/options`,
    { value: 'other', label: 'Lainnya' },
  ),
  drop(
    ['field-option', 'binding', 'form/house', 'Pilihan isian "Keadaan rumah" berkurang: "Sewa".'],
    `${home}/house/options/rent`,
    { value: 'rent', label: 'Sewa' },
  ),
  set(
    [
      'field-option-label',
      'cosmetic',
      'form/house',
      'Label pilihan di isian "Keadaan rumah" berubah dari "Sewa" menjadi "Kontrak".',
    ],
    `${home}/house/options/rent/label`,
    'Kontrak',
  ),
  set(
    [
      'field-option-hint',
      'cosmetic',
      'form/house',
      'Petunjuk pilihan "Sewa" di isian "Keadaan rumah" kini ditentukan: "Bulanan".',
    ],
    `${home}/house/options/rent/hint`,
    'Bulanan',
  ),
  turn(
    ['field-option-order', 'cosmetic', 'form/house', 'Urutan pilihan isian "Keadaan rumah" berubah.'],
    `${home}/house/options`,
  ),
  drop(['task-form', 'binding', 'tasks/sign', 'Formulir tugas "Tanda tangani" dihapus.'], 'tasks/sign', {
    element: 'sign',
    title: 'Tanda tangani',
    action: 'Setujui',
    fields: [],
  }),
  set(
    ['task-title', 'cosmetic', 'tasks/sign', 'Judul tugas berubah dari "Tanda tangani" menjadi "Teken".'],
    'tasks/sign/title',
    'Teken',
  ),
  set(
    ['task-help', 'cosmetic', 'tasks/sign', 'Petunjuk tugas "Tanda tangani" kini ditentukan: "Baca dulu.".'],
    'tasks/sign/help',
    'Baca dulu.',
  ),
  set(
    ['task-action', 'cosmetic', 'tasks/sign', 'Tombol tugas "Tanda tangani" berubah dari "Setujui" menjadi "Teken".'],
    'tasks/sign/action',
    'Teken',
  ),
];
