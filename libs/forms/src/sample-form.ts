// A small form for the specs of this library: every kind of field, one condition on a page and one on a field.
import type { Field, FormContext, Page } from './contract/form.js';

const base = { class: 'general', required: true } as const;

export const fields = {
  name: { ...base, id: 'name', type: 'name', label: 'Nama lengkap' },
  nik: { ...base, id: 'nik', type: 'nik', label: 'NIK' },
  familyCard: { ...base, id: 'family_card', type: 'family-card', label: 'Nomor Kartu Keluarga' },
  birthDate: { ...base, id: 'birth_date', type: 'date', label: 'Tanggal lahir', latest: 'today' },
  address: { ...base, id: 'address', type: 'textarea', label: 'Alamat rumah' },
  rt: { ...base, id: 'rt', type: 'rt', label: 'RT', class: 'none' },
  phone: { ...base, id: 'phone', type: 'phone', label: 'Nomor ponsel' },
  village: { ...base, id: 'village', type: 'village', label: 'Desa atau kelurahan', class: 'none' },
  purpose: {
    ...base,
    id: 'purpose',
    type: 'choice',
    label: 'Keperluan',
    class: 'none',
    options: [
      { value: 'health', label: 'Keringanan biaya berobat' },
      { value: 'other', label: 'Keperluan lain' },
    ],
  },
  purposeOther: {
    ...base,
    id: 'purpose_other',
    type: 'text',
    label: 'Keperluan lain',
    showWhen: { field: 'purpose', op: 'equals', value: 'other' },
  },
  income: {
    ...base,
    id: 'income',
    type: 'rupiah',
    label: 'Penghasilan sebulan',
    class: 'specific',
    min: 0,
    max: 99_999_999,
  },
  dependants: {
    ...base,
    id: 'dependants',
    type: 'number',
    label: 'Jumlah tanggungan',
    class: 'specific',
    min: 0,
    max: 15,
  },
  photo: {
    ...base,
    id: 'photo',
    type: 'file',
    label: 'Foto rumah',
    class: 'specific',
    accept: ['image/jpeg'],
    maxBytes: 1000,
  },
  note: { ...base, id: 'note', type: 'textarea', label: 'Catatan', required: false, maxLength: 20 },
  declaration: {
    ...base,
    id: 'declaration',
    type: 'declaration',
    label: 'Pernyataan',
    class: 'none',
    statement: 'Isian saya benar.',
  },
} as const satisfies Record<string, Field>;

export const pages: readonly Page[] = [
  { id: 'person', title: 'Siapa nama Anda?', fields: [fields.name, fields.nik] },
  { id: 'purpose', title: 'Untuk apa surat ini?', fields: [fields.purpose, fields.purposeOther] },
  {
    id: 'income',
    title: 'Berapa penghasilan Anda?',
    showWhen: { field: 'purpose', op: 'equals', value: 'health' },
    fields: [fields.income],
  },
  { id: 'home', title: 'Di mana rumah Anda?', fields: [fields.village, fields.rt, fields.note] },
];

/** Whom the applicant lives with, and what they get: answers that are lists. */
export const listFields = {
  alone: {
    ...base,
    id: 'alone',
    type: 'choice',
    label: 'Tinggal sendiri',
    class: 'none',
    options: [
      { value: 'yes', label: 'Ya' },
      { value: 'no', label: 'Tidak' },
    ],
  },
  aid: {
    ...base,
    id: 'aid',
    type: 'several',
    label: 'Bantuan yang diterima',
    class: 'specific',
    required: false,
    options: [
      { value: 'pkh', label: 'PKH' },
      { value: 'bpnt', label: 'Sembako' },
      { value: 'kis', label: 'KIS' },
    ],
    max: 2,
  },
  children: {
    ...base,
    id: 'children',
    type: 'group',
    label: 'Anggota keluarga',
    itemLabel: 'anggota keluarga',
    showWhen: { field: 'alone', op: 'equals', value: 'no' },
    fields: [
      { ...base, id: 'child_name', type: 'name', label: 'Nama anggota' },
      { ...base, id: 'child_nik', type: 'nik', label: 'NIK', required: false },
      {
        ...base,
        id: 'relation',
        type: 'choice',
        label: 'Hubungan',
        options: [
          { value: 'child', label: 'Anak' },
          { value: 'other', label: 'Lainnya' },
        ],
      },
      {
        ...base,
        id: 'relation_other',
        type: 'text',
        label: 'Hubungan lain',
        showWhen: { field: 'relation', op: 'equals', value: 'other' },
      },
      {
        ...base,
        id: 'school',
        type: 'text',
        label: 'Sekolah',
        showWhen: {
          all: [
            { field: 'aid', op: 'equals', value: 'pkh' },
            { field: 'relation', op: 'equals', value: 'child' },
          ],
        },
      },
    ],
    min: 1,
    max: 3,
  },
} as const satisfies Record<string, Field>;

export const listPages: readonly Page[] = [
  { id: 'alone', title: 'Apakah Anda tinggal sendiri?', fields: [listFields.alone, listFields.aid] },
  { id: 'children', title: 'Siapa saja anggota keluarga Anda?', fields: [listFields.children] },
];

export const context: FormContext = {
  today: '2026-11-23',
  villages: {
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
  },
};
