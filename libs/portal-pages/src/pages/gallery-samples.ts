// Made-up material for the page of all components.
import type { AnswerRow, CaseStatus } from '@alur/contracts';
import type { Field, FormVillage } from '@alur/forms';
import type { BatonView } from '../baton/baton-words.js';
import type { FieldView } from '../fields/field-view.js';

export const galleryStatuses: readonly (readonly [CaseStatus, string])[] = [
  ['submitted', 'Sudah kami terima'],
  ['awaiting_correction', 'Perlu Anda perbaiki'],
  ['in_process', 'Sedang diproses'],
  ['awaiting_signature', 'Menunggu tanda tangan'],
  ['issued', 'Selesai'],
  ['rejected', 'Tidak dapat dikabulkan'],
  ['withdrawn', 'Dibatalkan oleh Anda'],
  ['cancelled', 'Dihentikan oleh petugas'],
];

const link = (
  stage: number,
  state: BatonView['links'][number]['state'],
  [key, name]: readonly [string, string],
  step: string,
): BatonView['links'][number] => ({
  agency: { key, name },
  element: `${key}-${stage}`,
  step,
  state,
  since: '2026-11-23T02:00:00.000Z',
  until: '2026-11-24T08:30:00.000Z',
  stage,
});

export const galleryBaton = (zone: string): BatonView => ({
  zone,
  asOf: '2026-11-24T09:00:00.000Z',
  links: [
    link(1, 'done', ['kel-sisir', 'Kelurahan Sisir'], 'Memeriksa kelengkapan'),
    link(2, 'holding', ['dinsos', 'Dinas Sosial'], 'Memeriksa data kesejahteraan'),
    link(2, 'done', ['kel-sisir', 'Kelurahan Sisir'], 'Memeriksa keadaan rumah'),
    link(3, 'problem', ['kel-temas', 'Kelurahan Temas'], 'Menandatangani surat'),
    link(4, 'in-transit', ['kec-batu', 'Kecamatan Batu'], 'Mengesahkan surat'),
  ],
});

export const galleryVillages: Readonly<Record<string, FormVillage>> = {
  '35.79.01.1004': {
    name: 'Sisir',
    kind: 'kelurahan',
    district: 'Batu',
    office: 'kel-sisir',
    districtOffice: 'kec-batu',
  },
  '35.79.02.2001': {
    name: 'Punten',
    kind: 'desa',
    district: 'Bumiaji',
    office: 'desa-punten',
    districtOffice: 'kec-bumiaji',
  },
};

export const galleryRows: readonly AnswerRow[] = [
  { field: 'g_name', label: 'Nama lengkap', text: 'Siti Contoh' },
  { field: 'g_income', label: 'Penghasilan sebulan', text: 'Rp1.250.000' },
  { field: 'g_note', label: 'Catatan', text: 'Tidak diisi' },
];

const options = [
  { value: 'school', label: 'Beasiswa atau bantuan sekolah' },
  { value: 'health', label: 'Keringanan biaya kesehatan', hint: 'Surat juga disahkan camat dan Dinas Sosial.' },
];
const years = Array.from({ length: 12 }, (_, index) => ({ value: String(2015 + index), label: String(2015 + index) }));
const base = { class: 'none', required: true } as const;
const photo = { ...base, type: 'file', accept: ['image/jpeg', 'image/png'], maxBytes: 10_485_760 } as const;

const fields: readonly (readonly [Field, Omit<FieldView, 'field'>?])[] = [
  [
    { ...base, id: 'g_name', type: 'name', label: 'Nama lengkap', hint: 'Tulis seperti di KTP, tanpa gelar.' },
    { value: 'Siti Contoh' },
  ],
  [{ ...base, id: 'g_name_salah', type: 'name', label: 'Nama lengkap' }, { error: 'Isi nama lengkap.' }],
  [{ ...base, id: 'g_nik', type: 'nik', label: 'NIK' }, { value: '3579011708909901' }],
  [{ ...base, id: 'g_card', type: 'family-card', label: 'Nomor Kartu Keluarga' }],
  [{ ...base, id: 'g_rt', type: 'rt', label: 'RT', hint: 'Misalnya 003.' }],
  [{ ...base, id: 'g_phone', type: 'phone', label: 'Nomor ponsel' }, { value: '+6281200009901' }],
  [{ ...base, id: 'g_born', type: 'date', label: 'Tanggal lahir' }, { value: '1990-08-17' }],
  [
    { ...base, id: 'g_born_salah', type: 'date', label: 'Tanggal lahir' },
    { value: { day: '31', month: '2', year: '1990' }, error: 'Tanggal lahir ini tidak ada di kalender. Periksa lagi.' },
  ],
  [{ ...base, id: 'g_people', type: 'number', label: 'Jumlah tanggungan' }, { value: 3 }],
  [{ ...base, id: 'g_income', type: 'rupiah', label: 'Penghasilan sebulan' }, { value: 1_250_000 }],
  [{ ...base, id: 'g_purpose', type: 'choice', label: 'Keperluan', options }, { value: 'health' }],
  [{ ...base, id: 'g_year', type: 'choice', label: 'Tahun', options: years }],
  [
    { ...base, id: 'g_aid', type: 'several', label: 'Bantuan yang diterima', options, required: false },
    { value: ['school', 'health'] },
  ],
  [
    { ...base, id: 'g_aid_salah', type: 'several', label: 'Bantuan tahun lalu', options, max: 1 },
    { value: ['school', 'health'], error: 'Pilih paling banyak 1 untuk bantuan tahun lalu.' },
  ],
  [
    {
      ...base,
      id: 'g_family',
      type: 'group',
      label: 'Anggota keluarga',
      itemLabel: 'anggota keluarga',
      fields: [{ ...base, id: 'g_family_name', type: 'name', label: 'Nama' }],
      max: 9,
    },
    {
      items: [
        { label: 'Anggota keluarga 1', name: 'Siti Contoh', changeUrl: '#', removeUrl: '#' },
        {
          label: 'Anggota keluarga 2',
          name: 'Budi Contoh',
          changeUrl: '#',
          removeUrl: '#',
          fault: 'NIK harus 16 angka. Coba lihat lagi di KTP Anda.',
        },
      ],
      addUrl: '#',
    },
  ],
  [{ ...base, id: 'g_village', type: 'village', label: 'Desa atau kelurahan' }],
  [{ ...base, id: 'g_note', type: 'textarea', label: 'Catatan', required: false, maxLength: 300 }],
  [{ ...photo, id: 'g_photo', label: 'Foto rumah dari depan' }, { uploadUrl: '/permohonan/contoh/berkas/g_photo' }],
  [
    { ...photo, id: 'g_photo_salah', label: 'Foto rumah dari dalam' },
    { error: 'Foto rumah dari dalam tidak berisi apa-apa. Ambil foto lagi atau pilih berkas lain.' },
  ],
  [
    { ...photo, id: 'g_kept', label: 'Kartu Keluarga', accept: ['application/pdf'] },
    { file: { name: 'kartu-keluarga.pdf', mediaType: 'application/pdf', bytes: 340_000, state: 'clean', url: '#' } },
  ],
  [
    {
      ...base,
      id: 'g_true',
      type: 'declaration',
      label: 'Pernyataan',
      statement: 'Saya menyatakan isian dan foto ini benar.',
    },
  ],
];

export const galleryFields: readonly FieldView[] = fields.map(([field, known]) => ({ field, ...known }));
