import type { ItemPageView } from '../pages/item-page.js';
import type { QuestionPageView } from '../pages/question-page.js';
import type { RemoveItemPageView } from '../pages/remove-item-page.js';
import { galleryFields, galleryVillages } from '../pages/gallery-samples.js';

const base = {
  service: 'Surat Keterangan Tidak Mampu',
  villages: galleryVillages,
  action: '/permohonan/d1/isi/p',
  back: '/permohonan/d1/isi/o',
} as const;
const field = { class: 'general', required: true } as const;

export const nameQuestion: QuestionPageView = {
  ...base,
  page: { title: 'Siapa nama lengkap Anda?' },
  step: { index: 1, of: 13 },
  fields: [
    {
      field: {
        ...field,
        id: 'name',
        type: 'name',
        label: 'Nama lengkap',
        hint: 'Tulis seperti di KTP, tanpa gelar.',
        autocomplete: 'name',
      },
    },
  ],
};

export const choiceQuestion: QuestionPageView = {
  ...base,
  page: { title: 'Untuk apa surat ini?' },
  step: { index: 5, of: 13 },
  savedAt: '10.42 WIB',
  fields: [
    {
      field: {
        ...field,
        id: 'purpose',
        type: 'choice',
        label: 'Keperluan',
        options: [
          { value: 'scholarship', label: 'Beasiswa atau bantuan sekolah' },
          {
            value: 'health',
            label: 'Keringanan biaya kesehatan',
            hint: 'Surat juga disahkan camat dan Dinas Sosial. Kami yang mengurusnya.',
          },
          { value: 'legal-aid', label: 'Bantuan hukum' },
          { value: 'other', label: 'Keperluan lain' },
        ],
      },
      value: 'health',
    },
  ],
};

export const addressQuestion: QuestionPageView = {
  ...base,
  page: {
    title: 'Di mana Anda tinggal?',
    help: 'Tulis tempat tinggal Anda sekarang. Ketua RT dan RW di sana akan kami tanya.',
  },
  step: { index: 4, of: 13 },
  savedAt: '10.41 WIB',
  fields: [
    { field: { ...field, id: 'village', type: 'village', label: 'Desa atau kelurahan' }, value: '35.79.01.1004' },
    {
      field: {
        ...field,
        id: 'address',
        type: 'textarea',
        label: 'Alamat rumah',
        hint: 'Nama jalan atau dusun dan nomor rumah.',
        maxLength: 300,
      },
      value: 'Jl',
      error: 'Alamat rumah terlalu pendek. Tulis nama jalan atau dusun dan nomor rumah.',
    },
    { field: { ...field, id: 'rt', type: 'rt', label: 'RT', hint: 'Misalnya 003.' }, error: 'Isi RT.' },
    { field: { ...field, id: 'rw', type: 'rw', label: 'RW', hint: 'Misalnya 007.' }, value: '007' },
  ],
};

export const birthQuestion: QuestionPageView = {
  ...base,
  page: { title: 'Kapan Anda lahir?' },
  step: { index: 3, of: 13 },
  fields: [
    {
      field: {
        ...field,
        id: 'birth_date',
        type: 'date',
        label: 'Tanggal lahir',
        autocomplete: 'bday',
        latest: 'today',
      },
      value: { day: '31', month: '2', year: '1990' },
      error: 'Tanggal lahir ini tidak ada di kalender. Periksa lagi.',
    },
  ],
};

export const photoQuestion: QuestionPageView = {
  ...base,
  page: {
    title: 'Seperti apa rumah Anda dari depan?',
    help: 'Berdiri beberapa langkah dari rumah. Pintu dan atap harus terlihat jelas.',
  },
  step: { index: 11, of: 13 },
  savedAt: '10.44 WIB',
  fields: [
    {
      field: {
        ...field,
        id: 'house_photo_front',
        type: 'file',
        label: 'Foto rumah dari depan',
        hint: 'Foto JPG atau PNG, paling besar 10 MB.',
        accept: ['image/jpeg', 'image/png'],
        maxBytes: 10_485_760,
      },
      file: {
        name: 'rumah-depan.jpg',
        mediaType: 'image/jpeg',
        bytes: 412_000,
        url: '/permohonan/d1/berkas/house_photo_front',
      },
      uploadUrl: '/permohonan/d1/berkas/house_photo_front',
    },
  ],
};

export const declarationQuestion: QuestionPageView = {
  ...base,
  page: { title: 'Apakah isian Anda benar?' },
  step: { index: 13, of: 13 },
  fields: [
    {
      field: {
        ...field,
        id: 'declaration',
        type: 'declaration',
        label: 'Pernyataan',
        statement:
          'Saya menyatakan isian dan foto ini benar. Saya paham surat dapat dicabut jika ternyata tidak benar.',
      },
      error: 'Beri tanda centang pada pernyataan untuk melanjutkan.',
    },
  ],
};

export const everyFieldType: QuestionPageView = {
  ...base,
  page: { title: 'Semua jenis isian' },
  step: { index: 1, of: 1 },
  fields: galleryFields,
};

const listUrl = '/permohonan/d1/isi/family';
const family = {
  ...field,
  id: 'family',
  type: 'group',
  label: 'Anggota keluarga',
  itemLabel: 'anggota keluarga',
  fields: [
    { ...field, id: 'family_name', type: 'name', label: 'Nama anggota' },
    { ...field, id: 'family_nik', type: 'nik', label: 'NIK anggota' },
  ],
  max: 3,
} as const;
const items = ['Siti Contoh', 'Budi Contoh', 'Anggota keluarga 3'].map((name, index) => ({
  label: `Anggota keluarga ${String(index + 1)}`,
  name,
  changeUrl: `${listUrl}/${String(index + 1)}`,
  removeUrl: `${listUrl}/${String(index + 1)}/hapus`,
}));

/** Two of three, so that one more may be added. */
export const listQuestion: QuestionPageView = {
  ...base,
  page: { title: 'Siapa saja anggota keluarga Anda?', help: 'Tulis semua yang ada di Kartu Keluarga.' },
  step: { index: 6, of: 13 },
  fields: [{ field: family, items: items.slice(0, 2), addUrl: `${listUrl}/3` }],
};

export const emptyList: QuestionPageView = {
  ...listQuestion,
  fields: [{ field: family, items: [], addUrl: `${listUrl}/1`, error: 'Tambahkan anggota keluarga.' }],
};

export const fullList: QuestionPageView = {
  ...listQuestion,
  fields: [
    {
      field: family,
      items: items.map((item, index) => (index === 2 ? { ...item, fault: 'Isi NIK anggota.' } : item)),
    },
  ],
};

export const itemQuestion: ItemPageView = {
  service: base.service,
  villages: base.villages,
  question: listQuestion.page.title,
  heading: 'Anggota keluarga 3',
  action: `${listUrl}/3`,
  back: listUrl,
  fields: [
    { field: family.fields[0], value: 'Rini Contoh' },
    { field: family.fields[1], value: '3579', error: 'NIK anggota harus 16 angka. Coba lihat lagi di KTP Anda.' },
  ],
};

export const itemToRemove: RemoveItemPageView = {
  service: base.service,
  question: listQuestion.page.title,
  name: 'Siti Contoh',
  item: {
    label: 'Anggota keluarga 1',
    rows: [
      { field: 'family_name', label: 'Nama anggota', text: 'Siti Contoh' },
      { field: 'family_nik', label: 'NIK anggota', text: '3579011708909901' },
    ],
  },
  action: `${listUrl}/1/hapus`,
  back: listUrl,
  revision: 4,
};
