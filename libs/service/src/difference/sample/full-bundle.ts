// For the specs: a service with everything a service may have. It is compared, never published.
import type { Field } from '@alur/forms';
import type { ServiceBundle } from '../../contract/service.js';
import { fullProcess } from './full-process.js';

const field = { class: 'general', required: true } as const;

const personFields: readonly Field[] = [
  {
    ...field,
    id: 'name',
    type: 'name',
    label: 'Nama',
    hint: 'Seperti di KTP',
    autocomplete: 'name',
    minLength: 3,
    maxLength: 80,
  },
  { ...field, id: 'nik', type: 'nik', label: 'NIK' },
  { ...field, id: 'born', type: 'date', label: 'Lahir', earliest: '1900-01-01', latest: 'today' },
  {
    ...field,
    id: 'photo',
    type: 'file',
    label: 'Foto',
    accept: ['image/jpeg', 'image/png'],
    maxBytes: 1_048_576,
  },
];
const homeFields: readonly Field[] = [
  { ...field, id: 'village', type: 'village', label: 'Desa' },
  {
    ...field,
    id: 'house',
    type: 'choice',
    label: 'Keadaan rumah',
    options: [
      { value: 'own', label: 'Milik sendiri', hint: 'Ada sertifikat' },
      { value: 'rent', label: 'Sewa' },
    ],
  },
  {
    ...field,
    id: 'income',
    type: 'rupiah',
    label: 'Penghasilan',
    min: 0,
    max: 1_000_000,
    showWhen: { all: [{ field: 'house', op: 'equals', value: 'rent' }, { any: [{ field: 'nik', op: 'answered' }] }] },
  },
  {
    ...field,
    id: 'aid',
    type: 'several',
    label: 'Bantuan',
    options: [
      { value: 'pkh', label: 'PKH', hint: 'Program Keluarga Harapan' },
      { value: 'kis', label: 'KIS' },
    ],
    min: 1,
    max: 2,
  },
  { ...field, id: 'agree', type: 'declaration', label: 'Pernyataan', statement: 'Isian saya benar.' },
];

const familyField: Field = {
  ...field,
  id: 'family',
  type: 'group',
  label: 'Anggota keluarga',
  itemLabel: 'anggota keluarga',
  fields: [
    { ...field, id: 'family_name', type: 'name', label: 'Nama anggota' },
    { ...field, id: 'family_age', type: 'number', label: 'Umur', required: false, min: 0 },
  ],
  min: 1,
  max: 9,
};

const taskFields: readonly Field[] = [
  { ...field, id: 'verdict', type: 'text', label: 'Hasil', class: 'none', required: false },
  { ...field, id: 'note', type: 'textarea', label: 'Catatan' },
];

export const fullBundle: ServiceBundle = {
  id: 'contoh',
  name: 'Surat Contoh',
  summary: 'Surat untuk dicoba.',
  owner: 'dinsos',
  keywords: ['contoh', 'surat'],
  architecture: { rab: '04.02', ral: 'Sosial' },
  standard: {
    requirements: [{ text: 'Penduduk kota', note: 'Siapkan NIK' }, { text: 'Foto rumah' }],
    procedure: ['Isi', 'Kirim'],
    duration: {
      workingDays: 3,
      startsWhen: 'berkas lengkap',
      note: 'Sering lebih cepat',
      legalBasis: 'Perwali 5/2026',
      excluded: [{ element: 'wait', ground: 'UU 30/2014' }],
      rounds: [
        { element: 'again', times: 2 },
        { flow: 'check-choose', times: 1 },
      ],
    },
    fee: { amount: 0, note: 'Tidak ada biaya', legalBasis: 'Perda 1/2024' },
    products: [{ name: 'Surat', validity: '3 bulan' }],
    complaints: { unit: 'Dinas Sosial', channels: ['Loket', 'SP4N'], workingDays: 5 },
    legalBases: [{ title: 'UU 25/2009', about: 'Pelayanan Publik', since: '2009-07-18' }],
    facilities: ['Loket'],
    competence: ['Teliti'],
    supervision: 'Atasan',
    staffing: 'Dua orang',
    guarantee: 'Tepat waktu',
    safety: 'Data dijaga',
    evaluation: 'Survei',
  },
  privacy: {
    basis: 'UU 27/2022',
    purpose: 'Menilai permohonan',
    recipients: ['Dinas Sosial', 'Kelurahan'],
    retention: { activeYears: 2, final: 'destroy' },
  },
  participants: {
    officer: {
      id: 'officer',
      name: 'Kelurahan',
      agency: { feel: 'village_office' },
      role: { literal: 'front-office' },
      scope: { feel: 'rw' },
      sees: ['name', 'nik'],
    },
    district: {
      id: 'district',
      name: 'Kecamatan',
      agency: { literal: 'kec-batu' },
      role: { literal: 'camat' },
      sees: 'all',
    },
  },
  form: {
    pages: [
      { id: 'contact', title: 'Kontak', fields: [{ ...field, id: 'phone', type: 'phone', label: 'Telepon' }] },
      { id: 'person', title: 'Siapa Anda?', help: 'Nomornya saja cukup.', fields: personFields },
      {
        id: 'home',
        title: 'Di mana rumah Anda?',
        showWhen: { field: 'nik', op: 'answered' },
        fields: homeFields,
      },
      { id: 'family', title: 'Siapa keluarga Anda?', fields: [familyField] },
    ],
  },
  tasks: {
    check: { element: 'check', title: 'Periksa', help: 'Lihat fotonya.', action: 'Simpan', fields: taskFields },
    sign: { element: 'sign', title: 'Tanda tangani', action: 'Setujui', fields: [] },
  },
  outcomes: {
    granted: { id: 'granted', kind: 'granted', title: 'Surat terbit', text: 'Unduh surat.' },
    refused: {
      id: 'refused',
      kind: 'refused',
      title: 'Ditolak',
      text: 'Baca alasannya.',
      ground: 'verdict',
      reason: 'note',
    },
  },
  letters: {
    surat: {
      id: 'surat',
      title: 'Surat Keterangan',
      series: 'sktm',
      signer: 'officer',
      copies: ['Arsip'],
      validity: 'P3M',
      names: ['name'],
      body: [
        { kind: 'heading', text: [{ text: 'Keterangan' }] },
        { kind: 'paragraph', text: [{ text: 'Benar tidak mampu', strong: true }] },
        { kind: 'list', items: [[{ text: 'Satu' }]] },
        { kind: 'rows', rows: [{ label: 'Nama', value: [{ name: 'name', strong: true }] }] },
        { kind: 'each', list: 'rumah', body: [{ kind: 'paragraph', text: [{ name: 'satu' }] }] },
      ],
    },
  },
  steps: { check: 'Kami memeriksa rumah Anda', sign: 'Surat ditandatangani' },
  correction: { days: 5, recheck: ['check'], from: ['check'] },
  process: fullProcess,
  decisions: [
    {
      id: 'fit',
      name: 'Kelayakan',
      hitPolicy: 'FIRST',
      aggregation: 'SUM',
      inputs: [
        { label: 'Penghasilan', expression: 'income', type: 'number', values: '[0..10]' },
        { label: 'Rumah', expression: 'house' },
      ],
      outputs: [{ name: 'layak', type: 'string', values: ['"ya"', '"tidak"'], defaultValue: '"tidak"' }],
      rules: [
        { id: 'poor', when: ['< 5', '"own"'], then: ['"ya"'] },
        { id: 'else', when: ['-', '"rent"'], then: ['"tidak"'] },
      ],
    },
  ],
};
