import type { QuestionPageView } from '../pages/question-page.js';
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
        state: 'clean',
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
