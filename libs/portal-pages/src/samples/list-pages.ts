// The pages of a group and its items, with made-up material.
import { itemPage, questionPage, removeItemPage } from '../index.js';
import type { ItemPageView } from '../pages/item-page.js';
import type { QuestionPageView } from '../pages/question-page.js';
import type { RemoveItemPageView } from '../pages/remove-item-page.js';
import { nameQuestion } from './sample-questions.js';
import { signedIn } from './sample-site.js';

const { service, villages, action, back } = nameQuestion;
const base = { service, villages, action, back };
const field = { class: 'general', required: true } as const;
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
const listQuestion: QuestionPageView = {
  ...base,
  page: { title: 'Siapa saja anggota keluarga Anda?', help: 'Tulis semua yang ada di Kartu Keluarga.' },
  step: { index: 6, of: 13 },
  fields: [{ field: family, items: items.slice(0, 2), addUrl: `${listUrl}/3` }],
};

const emptyList: QuestionPageView = {
  ...listQuestion,
  fields: [{ field: family, items: [], addUrl: `${listUrl}/1`, error: 'Tambahkan anggota keluarga.' }],
};

const fullList: QuestionPageView = {
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
  revision: 4,
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

export const listPages: Readonly<Record<string, string>> = {
  'question-list': questionPage(listQuestion, signedIn),
  'question-list-empty': questionPage(emptyList, signedIn),
  'question-list-full': questionPage(fullList, signedIn),
  item: itemPage(itemQuestion, signedIn),
  'item-remove': removeItemPage(itemToRemove, signedIn),
};
